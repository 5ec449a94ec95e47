import { createHash } from 'node:crypto';
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/hyvinvointitaulu-db');
const KEPT = 2 * 24 * 3_600_000; // ms; a dump takes 45 MB

/** What can be dumped and closed. */
type Source = Pick<PGlite, 'dumpDataDir' | 'close'>;

/** A dump kept under node_modules/.cache for as long as what it was made from stays the same. */
export async function cached(from: readonly string[], make: () => Promise<Source>): Promise<Blob> {
	const hash = createHash('sha256').update(JSON.stringify(from)).digest('hex').slice(0, 32);
	const file = join(CACHE, `${hash}.tar`);
	const found = readIfThere(file);
	if (found) return new Blob([new Uint8Array(found)]);

	const source = await make();
	const dump = await source.dumpDataDir('none');
	await source.close();
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(`${file}.${process.pid}`, new Uint8Array(await dump.arrayBuffer()));
	renameSync(`${file}.${process.pid}`, file);
	for (const name of readdirSync(CACHE)) forgetOld(join(CACHE, name));
	return dump;
}

function forgetOld(file: string) {
	const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
	if (made !== undefined && made < Date.now() - KEPT) rmSync(file, { force: true });
}

function readIfThere(file: string) {
	try {
		return readFileSync(file);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
