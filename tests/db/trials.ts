import type { Transaction } from '@electric-sql/pglite';
import type { Actor } from './actors.ts';
import { PLACES } from './cast.ts';
import { reads, RIGHTS, writes } from './rights.ts';
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

type Answer = Values[] | string;

async function attempt(tx: Transaction, statement: string): Promise<Answer> {
	const { rows } = await tx.query<{ answer: string }>('select trial.attempt($1) as answer', [
		statement
	]);
	const answer = rows[0]?.answer ?? '';
	if (answer.startsWith('[')) return JSON.parse(answer);
	if (answer.includes('row-level security')) return 'some refused';
	return answer.startsWith('42501') ? [] : answer;
}

const isIn = (touched: Values[], row: Row) =>
	touched.some((values) => keyOf(row).every(([column, value]) => values[column] === value));

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

const rowsOf = (table: string) => TARGETS.filter((row) => row.table === table);

/** Everything that can be done with a table, and whether DESIGN lets the actor. */
export function expected(table: string, actor: Actor): Outcome {
	const rights = RIGHTS[table];
	if (!rights) throw new Error(`nobody says who may do what with ${table}`);
	const may = (is: boolean) => (is ? 'yes' : 'no');

	const outcome: Outcome = {};
	for (const row of rowsOf(table)) {
		outcome[named('select', row)] = may(reads(actor, rights, row));
		for (const operation of ['update', 'delete'] as const)
			outcome[named(operation, row)] = may(writes(actor, rights, { ...row, operation }));
	}
	for (const place of PLACES) {
		const deed = { operation: 'insert', place, visibility: null } as const;
		outcome[named('insert', deed)] = may(writes(actor, rights, deed));
	}
	return outcome;
}

/** The same, and whether the database lets the actor; an error that is no refusal stands as it is. */
export async function seen(tx: Transaction, table: string, actor: Actor): Promise<Outcome> {
	const rows = rowsOf(table);
	const keys = [...new Set(rows.flatMap((row) => keyOf(row).map(([column]) => column)))].join();
	const target = `public.${table}`;
	const all = {
		select: `select ${keys} from ${target}`,
		update: `update ${target} set ${CHANGES[table]} returning ${keys}`,
		delete: `delete from ${target} returning ${keys}`
	};

	const outcome: Outcome = {};
	for (const [operation, statement] of Object.entries(all)) {
		const answer = await attempt(tx, statement);
		for (const row of rows)
			outcome[named(operation, row)] = said(
				answer === 'some refused' ? await attempt(tx, narrowed(statement, row)) : answer,
				(touched) => isIn(touched, row)
			);
	}
	for (const place of PLACES) {
		const answer = await attempt(tx, `${newRow(table, place, actor.id)} returning 1 as made`);
		outcome[named('insert', { place, visibility: null })] = said(answer, ({ length }) => !!length);
	}
	return outcome;
}

/** The statement for one row only: of many, one that is refused refuses all. */
const narrowed = (statement: string, row: Row) =>
	statement.replace(' returning ', ` where ${found(row).split(' where ')[1]} returning `);

function said(answer: Answer, isDone: (touched: Values[]) => boolean) {
	if (typeof answer !== 'string') return isDone(answer) ? 'yes' : 'no';
	return answer === 'some refused' ? 'no' : answer;
}
