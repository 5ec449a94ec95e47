import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTORS } from './actors.ts';
import { as } from './harness.ts';
import { RIGHTS } from './rights.ts';
import { filledDb, TARGETS } from './rows/all.ts';
import { found } from './rows/row.ts';
import { ATTEMPT, expected, seen } from './trials.ts';

let db: PGlite;
beforeAll(async () => {
	db = await filledDb();
	await db.exec(ATTEMPT);
});
afterAll(() => db.close());

describe.each(Object.entries(ACTORS))('%s', (_, actor) => {
	test.each(Object.keys(RIGHTS))('%s', async (table) => {
		const outcome = await as(db, actor.id, (tx) => seen(tx, table, actor));
		expect(outcome).toEqual(expected(table, actor));
	});
});

test('every table is in the matrix, with rows to try', async () => {
	const { rows } = await db.query<{ name: string }>(
		`select relname as name from pg_class
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`
	);
	const tables = rows.map(({ name }) => name);
	expect(Object.keys(RIGHTS).sort()).toEqual(tables);
	expect([...new Set(TARGETS.map(({ table }) => table))].sort()).toEqual(tables);
});

test('every row to try is there, once', async () => {
	const counted = TARGETS.map((row) => `(select count(*)::int from ${found(row)})`);
	const { rows } = await db.query<{ counts: number[] }>(
		`select array[${counted.join(', ')}] as counts`
	);
	expect(rows[0]?.counts).toEqual(TARGETS.map(() => 1));
});
