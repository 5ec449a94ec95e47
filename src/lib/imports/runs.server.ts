import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Db } from '#lib/db/client.server.ts';
import type { Json } from '#lib/db/database.types.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { NewClass } from './class-text.ts';
import { previewOf, refusedRow, REFUSED_VALUE } from './preview.ts';
import type { RowRefusal } from './row-refusal.ts';
import type { StagedRow } from './resolve.ts';
import type { RunDetails } from './run.ts';

/** As many rows as the API takes at once without making the pages of an embedded database wait. */
const AT_ONCE = 2000;

/** Who an import belongs to; null: national reference data, which only the service role brings. */
export interface RunOwner {
	municipality: string;
	division: string;
	/** Null when a command brings it. */
	person: string | null;
}

export interface NewRun {
	source: string;
	title: string;
	url?: string | null;
	licence?: string | null;
	details: RunDetails;
}

export async function start(db: Db, owner: RunOwner | null, run: NewRun): Promise<string> {
	const { id } = unwrap(
		await db
			.from('import_runs')
			.insert({
				municipality_code: owner?.municipality ?? null,
				division_id: owner?.division ?? null,
				started_by: owner?.person ?? null,
				source: run.source,
				title: run.title.slice(0, 300),
				source_url: run.url?.slice(0, 1000) ?? null,
				licence: run.licence?.slice(0, 300) ?? null,
				details: run.details as unknown as Json
			})
			.select('id')
			.single()
	);
	return id;
}

interface Staging {
	rows: readonly StagedRow[];
	/** Classes that the commit is to make. */
	newClasses?: readonly NewClass[];
	refusals: readonly RowRefusal[];
	/** Hears how many rows wait already. */
	progress?: (done: number) => void;
}

/** A row without what is seldom told: a fifth of the text of 50 000 rows would be its nulls. */
function told({ class_id, numerator, denominator, ...row }: StagedRow) {
	return {
		...row,
		...(class_id !== null && { class_id }),
		...(numerator !== null && { numerator }),
		...(denominator !== null && { denominator })
	};
}

/** Lets figures and refused rows wait in a run, chunk by chunk, so that pages are answered in between. */
export async function stage(
	db: Db,
	run: string,
	{ rows, newClasses = [], refusals, progress }: Staging
) {
	await update(db, run, { expected: rows.length });
	if (newClasses.length > 0) await stageClasses(db, run, newClasses);
	for (let done = 0; done < rows.length; done += AT_ONCE) {
		const some = rows.slice(done, done + AT_ONCE);
		unwrap(await db.rpc('stage_rows', { run, rows: some.map(told) as unknown as Json }));
		progress?.(done + some.length);
		await othersFirst(); // the embedded database answers within one turn, so that no request would be heard
	}
	await refuse(db, run, refusals);
	await update(db, run, { refused: refusals.length, staged_at: new Date().toISOString() });
}

const ownerOf = async (db: Db, run: string) =>
	unwrap(
		await db.from('import_runs').select('municipality_code, division_id').eq('id', run).single()
	);

async function stageClasses(db: Db, run: string, classes: readonly NewClass[]) {
	const { municipality_code, division_id } = await ownerOf(db, run);
	if (!municipality_code || !division_id) throw new Error('national classes are seeded');
	const rows = classes.map((one, at) => ({
		...{ ...one, municipality_code, division_id, run_id: run, ordinal: at + 1 }
	}));
	unwrap(await db.from('staged_classes').insert(rows));
}

async function refuse(db: Db, run: string, refusals: readonly RowRefusal[]) {
	const owner = await ownerOf(db, run);
	const told = new Map(refusals.map((one) => [`${one.line} ${one.column}`, one]));
	const rows = [...told.values()].map(({ line, column, raw, reason, value }) => ({
		...{ ...owner, run_id: run, line, column_name: column.slice(0, 200), reason },
		...{ state: 'refused' as const, raw: shortened(raw, value) }
	}));
	for (let done = 0; done < rows.length; done += AT_ONCE)
		unwrap(await db.from('import_rows').insert(rows.slice(done, done + AT_ONCE)));
}

/** A row as it was written, cut where a cell is a book; the refused value goes along under its own key. */
const shortened = (raw: RowRefusal['raw'], value: string | undefined) =>
	Object.fromEntries(
		[
			...Object.entries(raw).slice(0, 50),
			...(value === undefined ? [] : [[REFUSED_VALUE, value]])
		].map(([name = '', text = '']) => [name, text.slice(0, 200)])
	);
type Change = Parameters<ReturnType<typeof table>['update']>[0];
const table = (db: Db) => db.from('import_runs');

export async function update(db: Db, run: string, change: Change) {
	unwrap(await table(db).update(change).eq('id', run).select('id').single());
}

/** The run with what waits in it counted; null when it is not there for this person. */
export async function get(db: Db, run: string) {
	const [found] = unwrap(await db.rpc('import_overview', { run }));
	return found ?? null;
}
export type RunOverview = NonNullable<Awaited<ReturnType<typeof get>>>;

/** The first of what the run changes, brings and refuses. */
export async function preview(db: Db, run: string) {
	const [answer] = unwrap(await db.rpc('import_preview', { run }));
	return previewOf(answer);
}

/** Refused rows, from the `from`th on. */
export async function refused(db: Db, run: string, { from, many }: { from: number; many: number }) {
	const rows = unwrap(
		await db
			.from('import_rows')
			.select('line, column_name, raw, reason')
			.eq('run_id', run)
			.eq('state', 'refused')
			.order('line')
			.order('column_name')
			.range(from, from + many - 1)
	);
	return rows.map((row) => refusedRow({ ...row, raw: row.raw as Record<string, string> }));
}

const NATIONAL = 'municipality_code.is.null';

/** Imports of a municipality and the national ones, newest first. */
export async function list(db: Db, municipality: string | null) {
	const rows = unwrap(
		await db
			.from('import_runs')
			.select(
				`id, municipality: municipality_code, source, title, starter: profiles!import_runs_started_by_fkey (name: full_name), started_at,
				confirmed: details->confirmed, staged_at, committed_at, undone_at, discarded_at, failure, accepted,
				changed, refused`
			)
			.or(municipality ? `municipality_code.eq.${municipality},${NATIONAL}` : NATIONAL)
			.order('started_at', { ascending: false })
			.limit(50)
	);
	return rows.map(({ confirmed, ...run }) => ({ ...run, isAsking: confirmed === false }));
}
export type ListedRun = Awaited<ReturnType<typeof list>>[number];

export async function commit(db: Db, run: string) {
	const [brought] = unwrap(await db.rpc('commit_import', { run }));
	return brought ?? { inserted: 0, superseded: 0, unchanged: 0 };
}

export const compare = async (db: Db, run: string) =>
	void unwrap(await db.rpc('compare_import', { run }));
export const discard = async (db: Db, run: string) =>
	void unwrap(await db.rpc('discard_import', { run }));
export const undo = async (db: Db, run: string) => unwrap(await db.rpc('undo_import', { run }));
