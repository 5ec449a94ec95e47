import { byName } from '#lib/format/locale.ts';
import { verdictOf, type Direction, type Verdict } from '#lib/indicators/kind.ts';
import type { Observation } from '#lib/indicators/observation.ts';

/** What a score tells of: an item of the factor, a dimension; null is the total. */
export interface Part {
	id: string;
	name: string;
	name_sv: string;
	name_en: string;
	sort_order: number;
}

/** One score of one year, as it was brought. Points 0–100. */
export type Score = Pick<
	Observation,
	'period_start' | 'period_end' | 'value' | 'decimals' | 'method' | 'scope' | 'state'
> & { class: Part | null };

/** What of a series its table needs. */
export interface Scored {
	decimals: number;
	direction: Direction;
	scores: readonly Score[];
	breaks: readonly { at: string }[];
}

/** `incomparable`: the set of items, the method or the series changed in between. */
export type Change = { by: number; verdict: Verdict } | 'incomparable' | null;

export interface ScoreRow {
	key: string;
	part: Part | null;
	/** In the order of the years; undefined where nothing is told. */
	cells: (Score | undefined)[];
	/** From the told year before the newest one. */
	change: Change;
}

export interface ScoreTable {
	/** Years with scores, newest first, each with the version of its set of items. */
	years: { year: number; version: string }[];
	/** The total first, then the parts in their order. */
	rows: ScoreRow[];
	/** Neighbouring years whose sets differ, newest first. */
	splits: { from: number; to: number }[];
}

const yearOf = ({ period_end }: Pick<Score, 'period_end'>) => Number(period_end.slice(0, 4));

const versionOf = (scores: readonly Score[]) =>
	[...new Set(scores.map(({ scope }) => scope).filter(Boolean))].sort().join(', ');

/** Scores as a table of part × year. A year of another set of items is never compared with. */
export function scoreTable(scored: Scored): ScoreTable {
	const byYear = Map.groupBy(scored.scores, yearOf);
	const years = [...byYear]
		.map(([year, scores]) => ({ year, version: versionOf(scores) }))
		.sort((a, b) => b.year - a.year);
	const byPart = Map.groupBy(scored.scores, (one) => one.class?.id ?? '');
	const rows = [...byPart]
		.map(([key, scores]) => rowOf(key, scores, { ...scored, years }))
		.sort((a, b) => orderOf(a.part) - orderOf(b.part) || inFinnish(a.part, b.part));
	const splits = years.flatMap(({ year, version }, at) => {
		const before = years[at + 1];
		return before && before.version !== version ? [{ from: before.year, to: year }] : [];
	});
	return { years, rows, splits };
}

const orderOf = (part: Part | null) => part?.sort_order ?? -1;
const inFinnish = (a: Part | null, b: Part | null) => byName(a?.name ?? '', b?.name ?? '');

function rowOf(
	key: string,
	scores: readonly Score[],
	{ years, ...scored }: Scored & Pick<ScoreTable, 'years'>
): ScoreRow {
	const cells = years.map(({ year }) => scores.find((one) => yearOf(one) === year));
	return { key, part: scores[0]?.class ?? null, cells, change: changeOf(cells, scored) };
}

/** The change as the scores are shown; none where either year is missing. */
function changeOf([to, from]: readonly (Score | undefined)[], scored: Scored): Change {
	if (!to || !from || to.value === null || from.value === null) return null;
	if (!isComparable(from, to, scored.breaks)) return 'incomparable';
	const shown = ({ value, decimals }: Score) =>
		Number((value ?? 0).toFixed(decimals ?? scored.decimals));
	const by = Number((shown(to) - shown(from)).toFixed(6));
	return { by, verdict: verdictOf(by, scored.direction) };
}

const isComparable = (from: Score, to: Score, breaks: Scored['breaks']) =>
	from.scope === to.scope &&
	from.method === to.method &&
	!breaks.some(({ at }) => at > from.period_start && at <= to.period_start);
