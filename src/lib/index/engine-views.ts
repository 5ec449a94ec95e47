/** A value of one unit; null takes no part. */
export interface UnitValue {
	unit: string;
	value: number | null;
}

export interface Rank {
	unit: string;
	/** The value as it is shown, which is what is ranked. */
	shown: number;
	/** Competition rank (1, 2, 2, 4): equal shown values share a rank. */
	rank: number;
	/** How many were ranked. */
	n: number;
}

export type Better = 'higher' | 'lower';

/** Which way is better, and how many decimals are shown. */
export interface Ranking {
	better: Better;
	decimals: number;
}

/**
 * Ranks among units, best first, of the value as shown: what looks equal ranks equal.
 *
 * @example
 * rankAmong([{ unit: 'a', value: 99.96 }, { unit: 'b', value: 100.04 }], { better: 'lower', decimals: 1 })
 * // both 100.0, both rank 1 of 2
 */
export function rankAmong(values: readonly UnitValue[], { better, decimals }: Ranking): Rank[] {
	const shown = values
		.flatMap(({ unit, value }) => (value === null ? [] : { unit, shown: asShown(value, decimals) }))
		.sort((a, b) => (better === 'lower' ? a.shown - b.shown : b.shown - a.shown));
	const firstOf = new Map<number, number>();
	shown.forEach((row, at) => {
		if (!firstOf.has(row.shown)) firstOf.set(row.shown, at + 1);
	});

	return shown.map((row, at) => ({
		...row,
		rank: firstOf.get(row.shown) ?? at + 1,
		n: shown.length
	}));
}

/** The rank of one of many values, as `rankAmong` gives it; null when it is missing (NaN). */
export function rankOf(
	values: Float64Array,
	own: number,
	{ better, decimals }: Ranking
): number | null {
	const mine = values[own] ?? NaN;
	if (Number.isNaN(mine)) return null;

	const sign = better === 'lower' ? 1 : -1;
	const shown = asShown(mine, decimals);
	const alike = 10 ** -decimals; // rounding is slow, and only tells apart what is this near
	let rank = 1;
	for (const value of values) {
		const ahead = sign * (mine - value);
		if (ahead > alike || (ahead > 0 && asShown(value, decimals) !== shown)) rank++;
	}
	return rank;
}

/** The number that a reader sees: halves away from zero, as `Intl.NumberFormat` rounds, and no −0. */
export function asShown(value: number, decimals: number): number {
	return Number(value.toFixed(decimals)) + 0;
}

export interface YearValue {
	year: number;
	value: number | null;
}

/** A series as a share of its base year; `reason` says why there is none. */
export type BaseYearView =
	| { points: YearValue[]; reason: null }
	| { points: null; reason: 'base_year_missing' | 'base_year_zero' };

/**
 * A series as points of its own base year: value / value of the base year × 100.
 *
 * @example
 * baseYear([{ year: 2011, value: 150 }, { year: 2020, value: 120 }], 2011).points // 100, 80
 */
export function baseYear(series: readonly YearValue[], year: number): BaseYearView {
	const base = series.find((point) => point.year === year)?.value ?? null;
	if (base === null) return { points: null, reason: 'base_year_missing' };
	if (base === 0) return { points: null, reason: 'base_year_zero' };

	const points = series.map((point) => ({
		year: point.year,
		value: point.value === null ? null : (point.value / base) * 100
	}));
	return { points, reason: null };
}
