import type { Enums } from '#lib/db/enums.ts';
import { comparableRuns } from './comparable.ts';
import { freshness, stillExpected, type Freshness } from './freshness.ts';
import { verdictOf, type Verdict } from './kind.ts';
import type { Observation } from './observation.ts';

/** An indicator of the catalogue (function indicator_catalogue). The arrays go together, oldest first. */
export interface CatalogueRow {
	slug: string;
	name: string;
	name_sv: string;
	name_en: string;
	unit: string;
	decimals: number;
	direction: Enums['direction'];
	kind: Enums['indicator_kind'];
	heading: string;
	source: string;
	age_groups: Enums['age_group'][];
	is_own: boolean;
	division_id: string | null;
	division_name: string | null;
	service_area_name: string | null;
	update_rhythm_months: number | null;
	lag_months: number | null;
	next_update: string | null;
	expected_on: string | null;
	expectation_at: string | null;
	arrived_at: string | null;
	/** End of the newest period that is told at all, of the whole or of a part. */
	newest_end: string | null;
	breaks: string[] | null;
	starts: string[] | null;
	ends: string[] | null;
	figures: (number | null)[] | null;
	states: Enums['figure_state'][] | null;
	/** Method and scope of each value, as one text. */
	ways: string[] | null;
	/** Whether the source softens the value. */
	soft: boolean[] | null;
	/** How many divisions, service areas or units tell it. */
	subjects: number;
	classes: number;
	goals: number;
	in_index: boolean;
}

/** A value of the catalogue; `figure` only says whether the source softens it. */
export type Point = Pick<
	Observation,
	'period_start' | 'period_end' | 'value' | 'decimals' | 'method' | 'scope' | 'state' | 'figure'
> & { class: null; area: null; division: null; place: null };

export interface Entry extends CatalogueRow {
	newest: Point | null;
	/** The values that may be compared with the newest one, itself the last; empty without a trend. */
	trend: Point[];
	change: { by: number; from: Point; verdict: Verdict } | null;
	fresh: Freshness;
}

const NOTHING = { class: null, area: null, division: null, place: null, decimals: null } as const;

const pointsOf = ({ starts, ends, figures, states, ways, soft }: CatalogueRow): Point[] =>
	(starts ?? []).map((period_start, at) => ({
		...NOTHING,
		period_start,
		period_end: ends?.[at] ?? period_start,
		value: figures?.[at] ?? null,
		state: states?.[at] ?? 'not_available',
		method: ways?.[at] ?? '',
		scope: '',
		figure: soft?.[at] ? { raw: '', qualifier: '~' } : null
	}));

/** The change from the comparable value before the newest one, as both are shown. */
function changeOf(trend: readonly Point[], row: CatalogueRow): Entry['change'] {
	const told = trend.filter(({ value }) => value !== null);
	const [from, to] = [told.at(-2), told.at(-1)];
	if (!from || !to || to !== trend.at(-1)) return null;
	const shown = ({ value }: Point) => Number((value ?? 0).toFixed(row.decimals));
	const by = Number((shown(to) - shown(from)).toFixed(row.decimals));
	return { by, from, verdict: verdictOf(by, row.direction) };
}

/** A row of the catalogue with what it says today. */
export function entryOf(row: CatalogueRow, today: string): Entry {
	const points = pointsOf(row);
	const newest = points.findLast(({ value }) => value !== null) ?? points.at(-1) ?? null;
	const breaks = (row.breaks ?? []).map((at) => ({ at }));
	const runs = comparableRuns(points, breaks);
	const trend = runs.find((run) => newest !== null && run.includes(newest)) ?? [];
	const upTo = newest ? trend.slice(0, trend.indexOf(newest) + 1) : [];
	const { expected_on: on, expectation_at: at } = row;
	const known = {
		rhythm: row.update_rhythm_months,
		lag: row.lag_months,
		announcedOn: row.next_update,
		expectedOn: stillExpected(on && at ? { on, at } : null, row.arrived_at)
	};
	return {
		...row,
		newest,
		trend: upTo,
		change: changeOf(upTo, row),
		fresh: freshness(row.newest_end, known, today)
	};
}
