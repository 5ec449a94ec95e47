import type { Candidate, CandidateClass, Refusal, RefusalReason } from './candidate.ts';

/** What figures may be told of: keys of our own, found once before an import. */
export interface Known {
	areas: ReadonlySet<string>;
	/** Ids by what the source calls them: `127`, `vaesto`, our slug. */
	indicators: ReadonlyMap<string, string>;
	/** Ids by `dimension:code`. */
	classes: ReadonlyMap<string, string>;
}

/** A figure with our keys, as `stage_rows` takes it. */
export interface StagedRow {
	line: number;
	column_name: string;
	indicator_id: string;
	area_code: string;
	class_id: string | null;
	period_start: string;
	period_end: string;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	state: Candidate['state'];
}

/** As long as the schema takes the name of a column. */
const COLUMN_LENGTH = 200;
const DAY = /^(19|20)\d\d-\d\d-\d\d$/;

export const classKey = ({ dimension, code }: CandidateClass) => `${dimension}:${code}`;
const cut = (column: string) => column.slice(0, COLUMN_LENGTH);
const isMissing = ({ state }: Candidate) => state === 'suppressed' || state === 'not_available';
const isFinite = (number: number | null) => number === null || Number.isFinite(number);

const CHECKS: [RefusalReason, (candidate: Candidate, known: Known) => boolean][] = [
	['missing_area', ({ area }) => area === null],
	['unknown_area', ({ area }, { areas }) => !areas.has(area?.code ?? '')],
	['unknown_indicator', ({ indicator }, { indicators }) => !indicators.has(indicator)],
	['unknown_class', (one, { classes }) => one.class !== null && !classes.has(classKey(one.class))],
	['bad_year', ({ periodStart, periodEnd }) => !DAY.test(periodStart) || !DAY.test(periodEnd)],
	['bad_year', ({ periodStart, periodEnd }) => periodEnd < periodStart],
	['missing_value', (one) => (one.value === null) !== isMissing(one)],
	['not_a_number', (one) => ![one.value, one.numerator, one.denominator].every(isFinite)],
	['out_of_bounds', ({ denominator }) => denominator === 0]
];

/** What is wrong, for the message; the figure itself where nothing else is. */
const WRONG: Partial<Record<RefusalReason, (candidate: Candidate) => string>> = {
	unknown_area: ({ area }) => area?.code ?? '',
	unknown_indicator: ({ indicator }) => indicator,
	unknown_class: (one) => one.class?.code ?? '',
	bad_year: ({ periodStart, periodEnd }) => `${periodStart}–${periodEnd}`
};

const refuse = (candidate: Candidate, reason: RefusalReason): Refusal => ({
	...{ line: candidate.line, column: cut(candidate.column), raw: candidate.raw, reason },
	value: WRONG[reason]?.(candidate) ?? String(candidate.value ?? '')
});

const rowOf = (one: Candidate, known: Known): StagedRow => ({
	line: one.line,
	column_name: cut(one.column),
	indicator_id: known.indicators.get(one.indicator) ?? '',
	area_code: one.area?.code ?? '',
	class_id: one.class && (known.classes.get(classKey(one.class)) ?? null),
	period_start: one.periodStart,
	period_end: one.periodEnd,
	value: one.value,
	numerator: one.numerator,
	denominator: one.denominator,
	state: one.state
});

const keyOf = (row: StagedRow) =>
	`${row.indicator_id} ${row.area_code} ${row.class_id} ${row.period_start} ${row.period_end}`;

/** Every key that is told more than once, and whether each time the same is told. */
function toldAgain(rows: readonly StagedRow[]) {
	const first = new Map<string, StagedRow>();
	const agree = new Map<string, boolean>();
	for (const row of rows) {
		const key = keyOf(row);
		const told = first.get(key);
		if (!told) first.set(key, row);
		else agree.set(key, agree.get(key) !== false && told.value === row.value);
	}
	return { first, agree };
}

/**
 * Gives figures our keys. What the schema would not take is refused here, row by row, so that the commit
 * never fails on it. Of two rows that tell the same, the second is refused; of two that contradict, both.
 */
export function resolved(candidates: readonly Candidate[], known: Known) {
	const refusals: Refusal[] = [];
	const good: [Candidate, StagedRow][] = [];
	for (const candidate of candidates) {
		const failed = CHECKS.find(([, fails]) => fails(candidate, known));
		if (failed) refusals.push(refuse(candidate, failed[0]));
		else good.push([candidate, rowOf(candidate, known)]);
	}
	const { first, agree } = toldAgain(good.map(([, row]) => row));
	const rows = good.flatMap(([candidate, row]) => {
		const agreed = agree.get(keyOf(row));
		if (agreed === undefined || (agreed && first.get(keyOf(row)) === row)) return [row];
		refusals.push(refuse(candidate, agreed ? 'duplicate' : 'contradicts'));
		return [];
	});
	return { rows, refusals };
}
