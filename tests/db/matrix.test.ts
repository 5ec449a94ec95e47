import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTORS } from './actors.ts';
import { castDb } from './cast.ts';
import { as } from './harness.ts';
import { RIGHTS } from './rights.ts';
import { addRows, TARGETS } from './rows/all.ts';
import { found } from './rows/row.ts';
import { ATTEMPT, trials } from './trials.ts';

let db: PGlite;
beforeAll(async () => {
	db = await castDb();
	await addRows(db);
	await db.exec(ATTEMPT);
});
afterAll(() => db.close());

/** A refusal is a hidden row or 42501; anything else is a mistake of the trial. */
function said(answer: string, name: string) {
	if (answer === '0' || answer.startsWith('42501')) return `${name}: no`;
	return answer === '1' ? `${name}: yes` : `${name}: ${answer}`;
}

describe.each(Object.entries(ACTORS))('%s', (_, actor) => {
	test.each(Object.keys(RIGHTS))('%s', async (table) => {
		const all = trials(table, actor);
		const { rows } = await as(db, actor.id, (tx) =>
			tx.query<{ answer: string }>(
				`select trial.attempt(statement) as answer
				from unnest($1::text[]) with ordinality as given (statement, n) order by n`,
				[all.map(({ statement }) => statement)]
			)
		);
		const seen = all.map(({ name }, n) => said(rows[n]?.answer ?? 'none', name));
		expect(seen).toEqual(all.map(({ name, expected }) => `${name}: ${expected ? 'yes' : 'no'}`));
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
