import type { Transaction } from '@electric-sql/pglite';
import type { Actor } from './actors.ts';
import { PLACES } from './cast.ts';
import { reads, rightsTo, writes, type Write } from './rights.ts';
import { TARGETS } from './rows/all.ts';
import { CHANGES, newRow } from './rows/new.ts';
import { found, keyOf, type Row, type Values } from './rows/row.ts';

/** Tries a statement and takes it back: the rows that it touched, or what refused it. */
export const ATTEMPT = `
	create schema trial;
	grant usage on schema trial to anon, authenticated;
	create function trial.attempt(statement text) returns text language plpgsql as $$
	declare
		touched text;
	begin
		execute format('with touched as (%s) select coalesce(json_agg(touched), ''[]'') from touched',
			statement) into touched;
		raise exception using errcode = 'TRIAL', message = touched;
	exception
		when sqlstate 'TRIAL' then return sqlerrm;
		when others then return sqlstate || ': ' || sqlerrm;
	end $$;
	grant execute on function trial.attempt to anon, authenticated;`;

async function attempt(tx: Transaction, statement: string): Promise<Values[] | string> {
	const { rows } = await tx.query<{ answer: string }>('select trial.attempt($1) as answer', [
		statement
	]);
	const answer = rows[0]?.answer ?? '';
	if (answer.startsWith('[')) return JSON.parse(answer);
	return answer.startsWith('42501') ? [] : answer;
}

const isIn = (touched: Values[], row: Row) =>
	touched.some((values) => keyOf(row).every(([column, value]) => values[column] === value));

const word = (is: boolean) => (is ? 'yes' : 'no');

const PLACE_NAMES: Record<Row['place'], string> = {
	ours: 'own division',
	theirs: 'other division',
	whole: 'whole municipality',
	abroad: 'other municipality',
	national: 'national'
};
const named = (operation: string, { place, visibility }: Pick<Row, 'place' | 'visibility'>) =>
	[operation, PLACE_NAMES[place], visibility].filter(Boolean).join(', ');

type Outcome = Record<string, string>;

/** Everything that can be done with a table: what the actor may, in DESIGN's words. */
export function expected(table: string, actor: Actor): Outcome {
	const rights = rightsTo(table);
	const outcome: Outcome = {};
	for (const row of TARGETS.filter((row) => row.table === table)) {
		outcome[named('select', row)] = word(reads(actor, rights, row));
		for (const operation of ['update', 'delete'] as const)
			outcome[named(operation, row)] = word(writes(actor, rights[operation], { rights, row }));
	}
	for (const place of PLACES) {
		const row = { place, visibility: null };
		const reports = rights.goal === 'report' && actor.answersFor === place;
		outcome[named('insert', row)] = word(reports || writes(actor, rights.insert, { rights, row }));
	}
	return outcome;
}

/** … and what the database lets the actor do. */
export async function seen(tx: Transaction, table: string, actor: Actor): Promise<Outcome> {
	const rows = TARGETS.filter((row) => row.table === table);
	const keys = [...new Set(rows.flatMap((row) => keyOf(row).map(([column]) => column)))].join();
	const change = `set ${CHANGES[table]}`;
	const outcome: Outcome = {};

	const everyRow: Record<'select' | Exclude<Write, 'insert'>, string> = {
		select: `select ${keys} from public.${table}`,
		update: `update public.${table} ${change} returning ${keys}`,
		delete: `delete from public.${table} returning ${keys}`
	};
	for (const [operation, statement] of Object.entries(everyRow)) {
		const touched = await attempt(tx, statement);
		for (const row of rows)
			outcome[named(operation, row)] =
				typeof touched === 'string' ? touched : word(isIn(touched, row));
	}
	for (const place of PLACES) {
		const made = await attempt(tx, `${newRow(table, place, actor.id)} returning 1 as made`);
		const answer = typeof made === 'string' ? made : word(made.length === 1);
		outcome[named('insert', { place, visibility: null })] = answer;
	}
	return outcome;
}
