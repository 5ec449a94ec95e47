import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectoryInUse, takeLock } from '#lib/db/lock.server.ts';

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	file = join(folder, 'pglite.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const holder = () => JSON.parse(readFileSync(file, 'utf8'));

/** No process has it: Linux stops at 2^22. */
const NOBODY = 2 ** 22 + 1;

test('a lock is held until it is given back', async () => {
	const release = await takeLock(file);
	expect(holder().pid).toBe(process.pid);
	await expect(takeLock(file)).rejects.toThrow(DirectoryInUse);
	release();
	expect(readdirSync(folder)).toEqual([]);
	(await takeLock(file))();
});

test('the refusal names the process, in Finnish and in English', async () => {
	const release = await takeLock(file);
	await expect(takeLock(file)).rejects.toThrow(
		new RegExp(`käytössä prosessilla ${process.pid}.*in use by process ${process.pid}`)
	);
	release();
});

test.each([
	['a dead process', JSON.stringify({ pid: NOBODY, started: null })],
	['nothing readable', '{"pid": 1'],
	['nothing at all', '']
])('a lock left by %s is taken over', async (_, left) => {
	writeFileSync(file, left);
	const release = await takeLock(file);
	expect(holder().pid).toBe(process.pid);
	release();
	expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')(
	'a process that was given the number of a dead one does not hold its lock',
	async () => {
		writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'another boot 12345' }));
		(await takeLock(file))();
	}
);

test('of many that find a dead lock, one takes it', async () => {
	writeFileSync(file, JSON.stringify({ pid: NOBODY, started: null }));
	const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file)));
	expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a lock that somebody else has taken since is not removed', async () => {
	const release = await takeLock(file);
	writeFileSync(file, JSON.stringify({ pid: NOBODY, started: null }));
	release();
	expect(holder().pid).toBe(NOBODY);
});
