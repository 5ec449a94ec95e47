import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, type Embedded } from './embedded.server.ts';
import { keysOf } from './keys.server.ts';
import { takeLock } from './lock.server.ts';
import type { Migrations } from './migrate.server.ts';

/**
 * Opens the database kept under `folder` for this process alone. A new one is made aside, handed to
 * `prepare` (seeds), and gets its name only when all of that is done: a first start that is killed
 * leaves nothing half-made behind.
 */
export async function openPersistent(
	folder: string,
	migrations: Migrations,
	prepare: (embedded: Embedded) => Promise<void>
): Promise<Embedded> {
	mkdirSync(folder, { recursive: true });
	const release = await takeLock(join(folder, 'pglite.lock'));
	try {
		const settings = { keys: keysOf(folder), migrations };
		const home = join(folder, 'pglite');
		if (!existsSync(join(home, 'PG_VERSION'))) {
			const aside = `${home}.init`;
			rmSync(aside, { recursive: true, force: true });
			await prepared(await openEmbedded({ ...settings, folder: aside }), prepare);
			renameSync(aside, home);
		}
		return await openEmbedded({ ...settings, folder: home, onClose: release });
	} catch (error) {
		release();
		throw error;
	}
}

async function prepared(embedded: Embedded, prepare: (embedded: Embedded) => Promise<void>) {
	try {
		await prepare(embedded);
	} finally {
		await embedded.close();
	}
}
