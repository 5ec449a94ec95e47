import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Embedded } from '#lib/db/embedded.server.ts';
import type { Keys } from '#lib/db/keys.server.ts';
import { openPersistent } from '#lib/db/persistent.server.ts';
import { THINGS } from './fixtures/things.ts';

const OTHER = join(import.meta.dirname, 'fixtures/open.ts');
const nothing = async () => undefined;

const temporary = () => mkdtempSync(join(tmpdir(), 'embedded-'));

/** A database that was started once and closed; a first start takes seconds. */
let started: string;
let keys: Keys;
beforeAll(async () => {
	started = temporary();
	const first = await openPersistent(started, THINGS, (empty) =>
		empty.sql(async (driver) => void (await driver.exec('insert into public.things values (1)')))
	);
	keys = first.keys;
	await first.close();
});
afterAll(() => rmSync(started, { recursive: true, force: true }));

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
	folder = temporary();
});
afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

/** Another process on the same folder. */
function other(mode = '') {
	const child = spawn(process.execPath, [OTHER, folder, mode], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	children.push(child);
	return child;
}

async function says(child: ChildProcess, word: string) {
	if (!child.stdout) throw new Error('no output');
	for await (const line of createInterface(child.stdout)) if (line === word) return;
	throw new Error(`ended before it said "${word}"`);
}

async function killed(child: ChildProcess) {
	const gone = once(child, 'exit');
	child.kill('SIGKILL');
	await gone;
}

const ids = (embedded: Embedded) =>
	embedded.sql(async (driver) => {
		const { rows } = await driver.query<{ id: number }>('select id from public.things order by id');
		return rows.map(({ id }) => id);
	});

const visitor = (embedded: Embedded) =>
	createClient('http://embedded.invalid', embedded.keys.publishable, {
		global: { fetch: embedded.fetch },
		auth: { persistSession: false, autoRefreshToken: false }
	});

test('a second process is refused, and the first keeps its rows', async () => {
	cpSync(started, folder, { recursive: true });
	const first = other();
	await says(first, 'open');
	const second = openPersistent(folder, THINGS, nothing);
	await expect(second).rejects.toThrow(`käytössä prosessilla ${first.pid}`);

	const gone = once(first, 'exit');
	first.stdin?.end();
	await gone;
	const embedded = await openPersistent(folder, THINGS, nothing);
	expect(await ids(embedded)).toEqual([1]);
	await embedded.close();
}, 60_000);

test('a first start that is killed, early or late, heals', async () => {
	for (const moment of [0, 300]) {
		const early = other();
		while (!existsSync(join(folder, 'pglite.init/base'))) await wait(2);
		await wait(moment); // ms into initdb
		await killed(early);
	}
	const late = other('stall');
	await says(late, 'filling');
	await killed(late);
	expect(existsSync(join(folder, 'pglite'))).toBe(false);

	const embedded = await openPersistent(folder, THINGS, (empty) =>
		empty.sql(async (driver) => void (await driver.exec('insert into public.things values (7)')))
	);
	expect(await ids(embedded)).toEqual([7]);
	await embedded.close();
}, 120_000);

test('a start that fails leaves neither a lock nor a database', async () => {
	const failing = openPersistent(folder, THINGS, () => Promise.reject(new Error('bad seed')));
	await expect(failing).rejects.toThrow('bad seed');
	expect(existsSync(join(folder, 'pglite.lock'))).toBe(false);
	expect(existsSync(join(folder, 'pglite'))).toBe(false);
}, 60_000);

test('after a restart a revoked column is still revoked, and the session still good', async () => {
	cpSync(started, folder, { recursive: true });
	const second = await openPersistent(folder, THINGS, nothing);
	const hidden = await visitor(second).from('things').select('hidden');
	const open = await visitor(second).from('things').select('id');
	expect(hidden.error?.code).toBe('42501');
	expect(open.data).toEqual([{ id: 1 }]);
	expect(second.keys).toEqual(keys);
	await second.close();
}, 60_000);

test('each installation has secrets of its own, readable by its owner alone', () => {
	const file = join(started, 'keys.json');
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(keys);
	if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});
