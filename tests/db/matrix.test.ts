import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castDb, PLACES, type Place } from './cast.ts';
import { as } from './harness.ts';
import { ACTORS, belongs, has, RIGHTS, type Actor, type Rights } from './rights.ts';
import { addRows, TARGETS } from './rows/all.ts';
import { CHANGES, newRow } from './rows/new.ts';
import { found, type Row } from './rows/row.ts';

const OPERATIONS = ['select', 'insert', 'update', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

/** Tries a statement and takes it back: how many rows, or the SQLSTATE that refused it. */
const ATTEMPT = `
	create schema trial;
	grant usage on schema trial to anon, authenticated;
	create function trial.attempt(statement text) returns text language plpgsql as $$
	declare
		touched int;
	begin
		execute statement;
		get diagnostics touched = row_count;
		raise exception using errcode = 'TRIAL', message = touched::text;
	exception
		when sqlstate 'TRIAL' then return sqlerrm;
		when others then return sqlstate || ': ' || sqlerrm;
	end $$;
	grant execute on function trial.attempt to anon, authenticated;`;

let db: PGlite;
beforeAll(async () => {
	db = await castDb();
	await addRows(db);
	await db.exec(ATTEMPT);
});
afterAll(() => db.close());

function reads(actor: Actor, rights: Rights, { place, visibility }: Row) {
	if (rights.read === 'everybody') return true;
	if (place === 'national')
		return rights.national === 'everybody' || (rights.national === 'signed in' && !!actor.id);
	if (rights.goal && actor.answersFor === place) return true;

	const member = belongs(actor, place);
	switch (rights.read) {
		case 'municipality':
			return member;
		case 'usual':
		case 'signed in':
		case 'house':
			if (visibility === 'internal') return !rights.noInternal && has(actor, 'editor', place);
			if (visibility === 'shared' || rights.read === 'house') return member;
			return !!actor.id || rights.read === 'usual';
		default:
			return has(actor, rights.read, place);
	}
}

function writes(actor: Actor, rights: Rights, operation: Operation, place: Row['place']) {
	const least = operation === 'select' ? undefined : rights[operation];
	if (!least || place === 'national' || actor.readOnly) return false;
	const reports = operation === 'insert' && rights.goal === 'report' && actor.answersFor === place;
	return reports || has(actor, least, place);
}

interface Trial {
	name: string;
	statement: string;
	expected: boolean;
}

const PLACE_NAMES: Record<Place | 'national', string> = {
	ours: 'own division',
	theirs: 'other division',
	whole: 'whole municipality',
	abroad: 'other municipality',
	national: 'national'
};
const STATEMENTS: Record<Exclude<Operation, 'insert'>, (row: Row) => string> = {
	select: (row) => `select 1 from ${found(row)}`,
	update: (row) => `update ${found(row).replace(' where ', ` set ${CHANGES[row.table]} where `)}`,
	delete: (row) => `delete from ${found(row)}`
};

function trials(table: string, actor: Actor): Trial[] {
	const rights = RIGHTS[table] ?? { read: 'everybody' };
	const rows = TARGETS.filter((row) => row.table === table);
	const named = (operation: Operation, place: Row['place'], visibility: string | null) =>
		[operation, PLACE_NAMES[place], visibility].filter(Boolean).join(', ');

	const onRows = (['select', 'update', 'delete'] as const).flatMap((operation) =>
		rows.map((row) => ({
			name: named(operation, row.place, row.visibility),
			statement: STATEMENTS[operation](row),
			expected:
				operation === 'select'
					? reads(actor, rights, row)
					: writes(actor, rights, operation, row.place)
		}))
	);
	const inserts = PLACES.map((place) => ({
		name: named('insert', place, null),
		statement: newRow(table, place),
		expected: writes(actor, rights, 'insert', place)
	}));
	return [...onRows, ...inserts];
}

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
