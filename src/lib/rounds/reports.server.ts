import type { Db } from '#lib/db/client.server.ts';
import type { Database } from '#lib/db/database.types.ts';
import { DbError, unwrap } from '#lib/db/unwrap.server.ts';
import { keyOf, type Draft, type Posted } from './draft.ts';
import { asTyped, outcomeOf, type Outcome } from './outcome.ts';
import { isClean, review, type Review } from './save.ts';
import type { Standing } from './standing.ts';

type Row = Database['public']['Views']['round_goals']['Row'];
/** What the view always tells; types of views cannot know it. */
type Told = { [Column in Certain]: NonNullable<Row[Column]> };
type Certain =
	| 'round_id'
	| 'round_name'
	| 'as_of'
	| 'opens_on'
	| 'closes_on'
	| 'is_demo'
	| 'goal_id'
	| 'division_id'
	| 'division_name'
	| 'plan_name'
	| 'title'
	| 'goal_text'
	| 'metric_text'
	| 'is_mine'
	| 'is_reportable';

export type RoundGoal = Standing & Told & Pick<Row, 'objective_name' | 'previous_as_of'>;

const COLUMNS = `round_id, round_name, as_of, opens_on, closes_on, is_demo, goal_id, division_id,
	division_name, plan_name, objective_name, title, goal_text, metric_text, is_mine, is_reportable,
	version, status, text, measured_value, is_unchanged, reported_at, question, author_name,
	previous_as_of, previous_status, previous_text, previous_measured_value`;

const roundGoals = (db: Db, municipality: string) =>
	db.from('round_goals').select(COLUMNS).eq('municipality_code', municipality);

/** Goals of the open rounds that the caller may report, the round that closes first on top. */
export async function listOpen(db: Db, municipality: string, today: string): Promise<RoundGoal[]> {
	return unwrap(
		await roundGoals(db, municipality)
			.is('closed_at', null)
			.lte('opens_on', today)
			.eq('is_reportable', true)
			.order('closes_on')
			.order('round_id')
			.order('plan_order')
			.order('sort_order')
			.overrideTypes<RoundGoal[], { merge: false }>()
	);
}

/** Whether any round is open, whatever it asks for. */
export async function isAnyOpen(db: Db, municipality: string, today: string): Promise<boolean> {
	const rounds = unwrap(
		await db
			.from('reporting_rounds')
			.select('id')
			.eq('municipality_code', municipality)
			.is('closed_at', null)
			.lte('opens_on', today)
			.limit(1)
	);
	return rounds.length > 0;
}

const unique = <T>(values: T[]) => [...new Set(values)];

async function standing(db: Db, municipality: string, drafts: readonly Draft[]) {
	if (drafts.length === 0) return new Map<string, RoundGoal>();
	const rows = unwrap(
		await roundGoals(db, municipality)
			.in('round_id', unique(drafts.map(({ roundId }) => roundId)))
			.overrideTypes<RoundGoal[], { merge: false }>()
	);
	return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The versions that the drafts were written on, as they read then. */
async function readThen(db: Db, municipality: string, drafts: readonly Draft[]) {
	if (drafts.length === 0) return new Map();
	const reports = unwrap(
		await db
			.from('goal_reports')
			.select('round_id, goal_id, version, status, text, measured_value')
			.eq('municipality_code', municipality)
			.in('round_id', unique(drafts.map(({ roundId }) => roundId)))
			.in('version', unique(drafts.map(({ version }) => version)))
	);
	return new Map(reports.map((report) => [`${keyOf(report)}@${report.version}`, report]));
}

/** Compares a posted form with what stands now; saves nothing. */
async function compare(db: Db, municipality: string, posted: Posted): Promise<Review> {
	const rows = await standing(db, municipality, posted.drafts);
	const stale = posted.drafts.filter(
		({ key, version }) => version > 0 && version !== rows.get(key)?.version
	);
	return review(posted, rows, await readThen(db, municipality, stale));
}

/** Inserts the next versions, all or none. */
async function insert(db: Db, municipality: string, { reports }: Review) {
	try {
		const rows = reports.map((report) => ({ municipality_code: municipality, ...report }));
		unwrap(await db.from('goal_reports').insert(rows).select('id'));
		return 'saved';
	} catch (problem) {
		if (!(problem instanceof DbError)) throw problem;
		if (problem.code === '23505') return 'overtaken';
		if (problem.code === '42501') return 'refused';
		throw problem;
	}
}

/** Saves what the form says anew. */
export async function save(db: Db, municipality: string, posted: Posted): Promise<Outcome> {
	const first = await compare(db, municipality, posted);
	if (!isClean(first) || first.reports.length === 0) return outcomeOf(first);

	const result = await insert(db, municipality, first);
	if (result === 'refused') return asTyped(first, 'refused');
	return outcomeOf(result === 'saved' ? first : await compare(db, municipality, posted));
}

/** Saves nothing: gives back what was typed before the session ended. */
export async function restore(db: Db, municipality: string, posted: Posted): Promise<Outcome> {
	return asTyped(await compare(db, municipality, posted), 'restored');
}
