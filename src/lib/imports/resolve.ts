import { isOnScale, type Scale } from '#lib/indicators/scale.ts';
import { plainWords } from './area-text.ts';
import type { Candidate, Refusal, RefusalReason } from './candidate.ts';
import { classKey } from './class-text.ts';

/** What figures may be told of: keys of our own, found once before an import. */
export interface Known {
	areas: ReadonlySet<string>;
	/** Ids by what the source calls them: `127`, `vaesto`, our slug. */
	indicators: ReadonlyMap<string, string>;
	/** Ids by `dimension:code`, and by `dimension:name`. */
	classes: ReadonlyMap<string, string>;
	/** The area of the municipality whose units they are; null: nobody's. */
	home: string | null;
	/** Ids of service units by their plain names; several where the name is. */
	units: ReadonlyMap<string, readonly string[]>;
	/** How precisely an indicator is usually told, by its id. */
	decimals: ReadonlyMap<string, number>;
	/** Between which numbers the indicators stand that say so, by their ids. */
	scales: ReadonlyMap<string, Scale>;
}

/** A figure with our keys, as `stage_rows` takes it. */
export interface StagedRow {
	line: number;
	column_name: string;
	indicator_id: string;
	area_code: string | null;
	class_id: string | null;
	period_start: string;
	period_end: string;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	state: Candidate['state'];
	/** What follows is sent only where it is told: 50 000 rows of nothing take their time. */
	service_unit_id?: string | undefined;
	lower_bound?: number | undefined;
	upper_bound?: number | undefined;
	decimals?: number | undefined;
	scope?: string | undefined;
	method?: string | undefined;
	note?: string | undefined;
}

/** As long as the schema takes the name of a column. */
const COLUMN_LENGTH = 200;
const MOST_DECIMALS = 6;
const DAY = /^(19|20)\d\d-\d\d-\d\d$/;

/** How many lines a refusal names of those that clash. */
const MOST_LINES = 5;

const cut = (column: string) => column.slice(0, COLUMN_LENGTH);
const isMissing = ({ state }: Candidate) => state === 'suppressed' || state === 'not_available';
const isFinite = (number: number | null) => number === null || Number.isFinite(number);
const unitsOf = ({ unit }: Candidate, { units }: Known) =>
	unit ? (units.get(plainWords(unit)) ?? []) : [];

/** A unit that is not there, or one that the row puts into another municipality. */
const isUnknownUnit = (one: Candidate, known: Known) =>
	!!one.unit &&
	(unitsOf(one, known).length === 0 || (one.area !== null && one.area.code !== known.home));

const isOffScale = ({ value, indicator }: Candidate, { indicators, scales }: Known) => {
	const scale = scales.get(indicators.get(indicator) ?? '');
	return scale !== undefined && value !== null && !isOnScale(value, scale);
};

const isApart = ({ lower = null, value, upper = null }: Candidate) => {
	const ordered = [lower, value, upper].filter((number) => number !== null);
	return ordered.some((number, at) => number > (ordered[at + 1] ?? Infinity));
};

const CHECKS: [RefusalReason, (candidate: Candidate, known: Known) => boolean][] = [
	['missing_area', ({ area, unit }) => area === null && !unit],
	['unknown_area', ({ area }, { areas }) => area !== null && !areas.has(area.code)],
	['unknown_unit', isUnknownUnit],
	['ambiguous_unit', (one, known) => unitsOf(one, known).length > 1],
	['unknown_indicator', ({ indicator }, { indicators }) => !indicators.has(indicator)],
	['unknown_class', (one, { classes }) => one.class !== null && !classes.has(classKey(one.class))],
	['bad_year', ({ periodStart, periodEnd }) => !DAY.test(periodStart) || !DAY.test(periodEnd)],
	['bad_year', ({ periodStart, periodEnd }) => periodEnd < periodStart],
	['missing_value', (one) => (one.value === null) !== isMissing(one)],
	[
		'not_a_number',
		({ value, numerator, denominator, lower = null, upper = null }) =>
			![value, numerator, denominator, lower, upper].every(isFinite)
	],
	['out_of_bounds', ({ denominator }) => denominator === 0],
	['off_scale', isOffScale],
	['bounds_apart', isApart]
];

/** What is wrong, for the message; the figure itself where nothing else is. */
const WRONG: Partial<Record<RefusalReason, (candidate: Candidate) => string>> = {
	unknown_area: ({ area }) => area?.code ?? '',
	unknown_indicator: ({ indicator }) => indicator,
	unknown_class: (one) => one.class?.code ?? '',
	unknown_unit: ({ unit }) => unit ?? '',
	ambiguous_unit: ({ unit }) => unit ?? '',
	bad_year: ({ periodStart, periodEnd }) => `${periodStart}–${periodEnd}`
};

const refuse = (candidate: Candidate, reason: RefusalReason): Refusal => ({
	...{ line: candidate.line, column: cut(candidate.column), raw: candidate.raw, reason },
	value: WRONG[reason]?.(candidate) ?? String(candidate.value ?? '')
});

/** The written precision, where it is not the usual one. */
function decimalsOf({ decimals = null, dropsZeros }: Candidate, usual: number | undefined) {
	if (decimals === null || usual === undefined || decimals === usual) return undefined;
	return dropsZeros && decimals < usual ? undefined : Math.min(decimals, MOST_DECIMALS);
}

/** What else is told of the figure. */
function besideOf(one: Candidate, known: Known): Partial<StagedRow> {
	const usual = known.decimals.get(known.indicators.get(one.indicator) ?? '');
	return {
		...{ lower_bound: one.lower ?? undefined, upper_bound: one.upper ?? undefined },
		decimals: decimalsOf(one, usual),
		...{
			scope: one.scope || undefined,
			method: one.method || undefined,
			note: one.note || undefined
		}
	};
}

const subjectOf = (one: Candidate, known: Known) => {
	const [unit] = unitsOf(one, known);
	return unit ? { area_code: null, service_unit_id: unit } : { area_code: one.area?.code ?? null };
};

const rowOf = (one: Candidate, known: Known): StagedRow => ({
	line: one.line,
	column_name: cut(one.column),
	indicator_id: known.indicators.get(one.indicator) ?? '',
	...subjectOf(one, known),
	class_id: one.class && (known.classes.get(classKey(one.class)) ?? null),
	period_start: one.periodStart,
	period_end: one.periodEnd,
	value: one.value,
	numerator: one.numerator,
	denominator: one.denominator,
	state: one.state,
	...besideOf(one, known)
});

const keyOf = (row: StagedRow) =>
	`${row.indicator_id} ${row.area_code ?? row.service_unit_id} ${row.class_id} ${row.period_start} ${row.period_end}`;

const tellAlike = (one: StagedRow, other: StagedRow) =>
	one.value === other.value && one.scope === other.scope;

type Judged = [candidate: Candidate, row: StagedRow];

/** The figures that are told more than once, by their keys, in the order of the file. */
function toldAgain(good: readonly Judged[]): ReadonlyMap<string, Judged[]> {
	const first = new Map<string, Judged>();
	const again = new Map<string, Judged[]>();
	for (const one of good) {
		const key = keyOf(one[1]);
		const told = first.get(key);
		if (!told) first.set(key, one);
		else if (!again.get(key)?.push(one)) again.set(key, [told, one]);
	}
	return again;
}

/** Of those that tell the same, all but the first are refused; of those that contradict, all. */
function refuseAgain(all: readonly Judged[]): Refusal[] {
	const [first, ...others] = all;
	const agree = !!first && others.every(([, row]) => tellAlike(first[1], row));
	const value = linesOf(agree ? [first] : all);
	return (agree ? others : all).map(([candidate]) => ({
		...refuse(candidate, agree ? 'duplicate' : 'contradicts'),
		value
	}));
}

/** The lines that tell the figure: of many the first ones and the last. */
function linesOf(all: readonly Judged[]): string {
	const lines = [...new Set(all.map(([{ line }]) => line))];
	const some =
		lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…', lines.at(-1)] : lines;
	return some.join(', ');
}

/**
 * Gives figures our keys. What the schema would not take is refused here, row by row, so that the commit
 * never fails on it. Of two rows that tell the same, the second is refused; of two that contradict, both.
 */
export function resolved(candidates: readonly Candidate[], known: Known) {
	const refusals: Refusal[] = [];
	const good: Judged[] = [];
	for (const candidate of candidates) {
		const failed = CHECKS.find(([, fails]) => fails(candidate, known));
		if (failed) refusals.push(refuse(candidate, failed[0]));
		else good.push([candidate, rowOf(candidate, known)]);
	}
	const again = [...toldAgain(good).values()].map((all) => ({ all, refused: refuseAgain(all) }));
	for (const { refused } of again) refusals.push(...refused);
	const out = new Set(
		again.flatMap(({ all, refused }) => (refused.length < all.length ? all.slice(1) : all))
	);
	const rows = good.filter((one) => !out.has(one)).map(([, row]) => row);
	return { rows, refusals };
}
