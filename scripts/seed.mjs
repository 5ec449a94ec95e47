// `npm run seed`: puts the embedded database aside, if there is one, and makes a new demo in its place.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.HYTE_DATA_DIR ?? '.data';
const home = join(folder, 'pglite');
if (existsSync(`${home}.lock`)) {
	console.error(`Sammuta palvelin ensin. / Stop the server first (${home}.lock).`);
	process.exit(1);
}
if (existsSync(home)) {
	const aside = `${home}.${new Date().toISOString().replace(/\D/g, '')}`;
	renameSync(home, aside);
	console.log(`The old database is now ${aside}`);
}
await import('../build/handler.js'); // its start makes and fills a new one
const embedded = await globalThis[Symbol.for('hyvinvointitaulu.embedded')];
await embedded?.close();
process.exit(0);
