import type { Enums } from '#lib/db/enums.ts';
import { lineOf } from './comparable.ts';
import { freshness, stillExpected, type Freshness } from './freshness.ts';
import { byNewest, current, type Observation } from './observation.ts';

interface Named {
	id: string;
	name: string;
}

/** One value of one indicator with what is known of its coming; every edition is one. */
export interface Told extends Observation {
	/** Null: a national figure. */
	municipality_code: string | null;
	division_id: string | null;
	area_code: string | null;
	lower_bound: number | null;
	upper_bound: number | null;
	edition: number;
	note: string;
	created_at: string;
	entered_by: string | null;
	run: { committed_at: string | null } | null;
	class: (Named & { name_sv: string; name_en: string; sort_order: number }) | null;
	area: (Named & { tag: string | null }) | null;
	division: Named | null;
	place: Named | null;
}

/** An indicator with everything that its page shows of the own municipality. */
export interface Series {
	id: string;
	slug: string;
	version: number;
	municipality_code: string | null;
	division_id: string | null;
	owner: { name: string } | null;
	name: string;
	name_sv: string;
	name_en: string;
	description: string;
	unit: string;
	decimals: number;
	lowest_value: number | null;
	highest_value: number | null;
	direction: Enums['direction'];
	kind: Enums['indicator_kind'];
	source: string;
	source_url: string;
	licence: string;
	age_groups: Enums['age_group'][];
	update_rhythm_months: number | null;
	lag_months: number | null;
	next_update: string | null;
	targets: {
		id: string;
		year: number;
		operator: string;
		value: number;
		qualifier: string | null;
		note: string;
		version: number;
	}[];
	breaks: { id: string; at: string; note: string }[];
	expected: {
		id: string;
		expected_on: string;
		note: string;
		version: number;
		updated_at: string;
	}[];
	links: { goal: { id: string; title: string; division: { name: string } } }[];
	/** The editions of the index that it is a part of. */
	components: { definition: { published_at: string | null } }[];
	values: Told[];
}

type Placed = Parameters<typeof lineOf>[0] & { period_start: string; period_end: string };

/** As much of a value as tells whether it holds. */
type Holding = Placed & Pick<Told, 'id' | 'supersedes_id' | 'municipality_code'>;

const placeOf = (one: Placed) => `${lineOf(one)} ${one.period_start} ${one.period_end}`;

/** What holds: the newest editions, and of one period the municipality's own figure before the national one. */
export function held<V extends Holding>(values: readonly V[]): V[] {
	const holding = current(values);
	const own = new Set(holding.filter((one) => one.municipality_code !== null).map(placeOf));
	return holding.filter((one) => one.municipality_code !== null || !own.has(placeOf(one)));
}

/** One subject and class of a series, its values newest first. */
export interface Line {
	key: string;
	values: Told[];
	/** Any of them; all tell of the same subject and class. */
	first: Told;
}

/** The lines of a series, the whole before its classes. */
export function linesOf(values: readonly Told[]): Line[] {
	const groups = Map.groupBy(held(values).toSorted(byNewest), lineOf);
	return [...groups]
		.flatMap(([key, own]) => (own[0] ? [{ key, values: own, first: own[0] }] : []))
		.sort((a, b) => orderOf(a.first) - orderOf(b.first));
}

const orderOf = ({ class: split }: Told) => split?.sort_order ?? -1;

/** What a value tells of within the municipality; empty when it tells of the whole area. */
export const subjectOf = ({ area, division, place }: Told) =>
	(area ?? division ?? place)?.name ?? '';

/** How fresh the series is, as `freshness` judges it. */
export function freshnessOf(series: Series, today: string): Freshness {
	const told = held(series.values).filter(({ value }) => value !== null);
	const newestEnd = told.map(({ period_end }) => period_end).reduce(later, '') || null;
	const arrived = series.values
		.filter(({ edition, period_end }) => edition === 1 && period_end === newestEnd)
		.map(({ created_at }) => created_at);
	const [expected] = series.expected;
	return freshness(
		newestEnd,
		{
			rhythm: series.update_rhythm_months,
			lag: series.lag_months,
			announcedOn: series.next_update,
			expectedOn: stillExpected(
				expected ? { on: expected.expected_on, at: expected.updated_at } : null,
				arrived.sort()[0] ?? null
			)
		},
		today
	);
}

const later = (a: string, b: string) => (a > b ? a : b);

/** When the newest value came: with an import, or by hand. */
export const updatedAt = (values: readonly Told[]) =>
	values.map(({ run, created_at }) => run?.committed_at ?? created_at).reduce(later, '') || null;

/** The municipality's own value that holds for a period of a line; nothing when there is none. */
export const heldAt = (
	{ values }: Pick<Series, 'values'>,
	at: { line: string; period_start: string; period_end: string }
) =>
	held(values).find(
		(one) =>
			one.municipality_code !== null &&
			one.period_start === at.period_start &&
			one.period_end === at.period_end &&
			lineOf(one).trim() === at.line.trim()
	);
