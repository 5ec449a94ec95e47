import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { GoalChange, Question, Sharing } from './change.ts';
import { returnable } from './due.ts';
import type { GoalRow } from './goal.ts';
import { Measures } from './measures.server.ts';

const OVERVIEW = `id, plan_id, plan_name, plan_kind, objective_id, objective_name, objective_order,
	division_id, division_name, level, heading, title, text, tags, metric_text, age_groups, starts_on,
	ends_on, sort_order, visibility, published_at, owner_titles,
	report_id, status, report_text, reported_at, as_of, round_name` as const;

/** Every goal of a municipality that the caller may see, with its newest report. */
export async function list(db: Db, municipality: string): Promise<GoalRow[]> {
	const rows = unwrap(
		await db
			.from('goal_overview')
			.select(OVERVIEW)
			.eq('municipality_code', municipality)
			.order('sort_order')
			.order('id')
	);
	// Every column of a view may be null to the generated types; these cannot.
	return rows as GoalRow[];
}

const GOAL =
	`id, version, updated_at, level, heading, title, text, tags, metric_text, age_groups, starts_on, ends_on,
	source_table, source_row, visibility, published_at, continues_goal_id,
	division: divisions!goals_division_id_municipality_code_fkey (id, name),
	objective: objectives!goals_objective_id_municipality_code_fkey (name, points),
	plan: plans!goals_plan_id_municipality_code_fkey (id, kind, name, starts_on, ends_on, approved_by, approved_on,
		source: source_documents (code, title, dated)),
	continues: goals!goals_continues_goal_id_municipality_code_fkey (id, title, starts_on, ends_on),
	owners: goal_owners (id, sort_order,
		position: positions!goal_owners_position_id_municipality_code_fkey (title),
		area: service_areas!goal_owners_service_area_id_municipality_code_fkey (name)),
	metrics: goal_metrics (id, ordinal, text, operator, value, unit, qualifier,
		indicator: indicators (slug, name, kind)),
	activities (id, ordinal, text, status, due_on, position: positions (title)),
	indicators: goal_indicators (indicator: indicators (id, slug, name, name_sv, name_en, unit, kind, municipality_code)),
	threats: risk_goals (risk: risks (id, title, status)),
	reports: goal_reports (id, version, status, text, measured_value, is_unchanged, created_at, question, returned_at,
		author: profiles!goal_reports_author_id_fkey (full_name),
		on_behalf: profiles!goal_reports_on_behalf_of_fkey (full_name),
		source: source_documents (title, dated),
		round: reporting_rounds!goal_reports_round_id_municipality_code_fkey
			(id, name, as_of, opens_on, closes_on, closed_at, is_demo))` as const;

/** The generated types know the columns of the table, not computed ones. */
const WITH_MEASURES = `${GOAL}, measures` as typeof GOAL;

/** One goal with all that hangs on it; a hidden or unknown one is 404. */
export async function get(db: Db, municipality: string, id: string) {
	const { continues, ...goal } = unwrap(
		await db
			.from('goals')
			.select(WITH_MEASURES)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.single()
	);
	// A table embedded in itself may come from either end of the key: only the earlier goal is meant.
	const ends = [continues].flat();
	return {
		...goal,
		measures: Measures.parse('measures' in goal ? goal.measures : undefined),
		continues: ends.find((end) => end?.id === goal.continues_goal_id) ?? null
	};
}
export type Goal = Awaited<ReturnType<typeof get>>;

/** What the open rounds ask of the goal, and whether the caller may answer. */
export async function openRounds(db: Db, municipality: string, id: string) {
	return unwrap(
		await db
			.from('round_goals')
			.select('round_id, round_name, as_of, opens_on, closes_on, is_mine, is_reportable, version')
			.eq('municipality_code', municipality)
			.eq('goal_id', id)
			.is('closed_at', null)
	);
}

/** What two people may have typed differently. */
const WORDS = 'version, title, text, metric_text, visibility, published_at' as const;

/** One goal of one municipality: policies guard, the query filters. */
export interface Place {
	municipality: string;
	id: string;
}

/** Changes a goal's words. Null: somebody saved in between, or the caller may not (`stillSaid` tells). */
export async function change(
	db: Db,
	{ municipality, id }: Place,
	{ version, ...words }: GoalChange
) {
	return unwrap(
		await db
			.from('goals')
			.update(words)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.eq('version', version)
			.select('version')
			.maybeSingle()
	);
}

/** Moves a goal between its division and the municipality; null as in `change`. */
export async function share(db: Db, { municipality, id }: Place, { version, visibility }: Sharing) {
	return unwrap(
		await db
			.from('goals')
			.update({ visibility })
			.eq('municipality_code', municipality)
			.eq('id', id)
			.eq('version', version)
			.select('version')
			.maybeSingle()
	);
}

/** The words as they are saved now; the same version as before means that the caller may not change them. */
export async function stillSaid(db: Db, { municipality, id }: Place) {
	return unwrap(
		await db.from('goals').select(WORDS).eq('municipality_code', municipality).eq('id', id).single()
	);
}

/** Returns the newest report of an open round with a question; false when that report is no longer it. */
export async function askAgain(
	db: Db,
	{ municipality, id }: Place,
	{ report_id, question, at }: Question & { at: Date }
): Promise<boolean> {
	const reports = unwrap(
		await db
			.from('goal_reports')
			.select(
				`id, version, round: reporting_rounds!goal_reports_round_id_municipality_code_fkey
					(id, as_of, opens_on, closes_on, closed_at)`
			)
			.eq('municipality_code', municipality)
			.eq('goal_id', id)
	);
	if (returnable(reports)?.id !== report_id) return false;
	const returned = { question, returned_at: at.toISOString() };
	unwrap(
		await db
			.from('goal_reports')
			.update(returned)
			.eq('municipality_code', municipality)
			.eq('id', report_id)
			.select('id')
			.single()
	);
	return true;
}
