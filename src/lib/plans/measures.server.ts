import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { notYetMeasurable, type Measure, type NotYet } from './measurable.ts';

/** An indicator of a goal with its newest value; `newestOf` says whose. */
export const MEASURED =
	`indicator: indicators (id, slug, name, name_sv, name_en, unit, kind, municipality_code,
	update_rhythm_months, lag_months, next_update,
	expected: expected_updates (expected_on, updated_at),
	newest: observations!observations_indicator_id_fkey (period_start, period_end, created_at))` as const;

interface Narrowable<Q> {
	or: (filters: string, options: { referencedTable: string }) => Q;
	eq: (column: string, value: string) => Q;
	not: (column: string, operator: string, value: null) => Q;
	order: (column: string, options: { referencedTable: string; ascending: boolean }) => Q;
	limit: (count: number, options: { referencedTable: string }) => Q;
}

/** Narrows the newest values of `MEASURED` to the newest told one of the municipality. */
export function newestOf<Q extends Narrowable<Q>>(
	query: Q,
	{ municipality, within }: { municipality: string; within: string }
): Q {
	const referencedTable = `${within}indicator.newest`;
	const whose = `municipality_code.eq.${municipality},and(municipality_code.is.null,area_code.eq.KU${municipality})`;
	return query
		.eq(`${within}indicator.expected.municipality_code`, municipality)
		.or(whose, { referencedTable })
		.not(`${referencedTable}.value`, 'is', null)
		.order('period_end', { referencedTable, ascending: false })
		.limit(1, { referencedTable });
}

interface Asked {
	goals: readonly string[];
	today: string;
}

/** The goals among these whose indicators can show nothing yet, by id. */
export async function notYet(
	db: Db,
	municipality: string,
	{ goals, today }: Asked
): Promise<Record<string, NotYet>> {
	const rows = unwrap(
		await newestOf(
			db
				.from('goal_indicators')
				.select(`goal_id, goal: goals (starts_on), ${MEASURED}`)
				.eq('municipality_code', municipality)
				.in('goal_id', [...goals]),
			{ municipality, within: '' }
		)
	);
	const byGoal = Map.groupBy(rows, ({ goal_id }) => goal_id);
	const found = [...byGoal].flatMap(([goal, linked]) => {
		const measures: Measure[] = linked.map(({ indicator }) => indicator);
		const why = notYetMeasurable(linked[0]?.goal.starts_on ?? '', measures, today);
		return why ? [[goal, why] as const] : [];
	});
	return Object.fromEntries(found);
}
