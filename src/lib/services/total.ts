import { byName } from '#lib/format/locale.ts';
import { lineOf, periodKind } from '#lib/indicators/comparable.ts';
import { current } from '#lib/indicators/observation.ts';
import { missingMonths } from './month.ts';
import { subjectOf, type Value } from './series.ts';

/** All units together, or why there is no such figure. */
export type Total =
	| { value: number; numerator: number; denominator: number; units: number }
	| { none: 'no_parts' | 'mixed_methods' | 'no_values' };

/**
 * What units make together: Σ numerators / Σ denominators, so that a large unit weighs more than a small
 * one. Never the mean of the units' percentages. Units without a value are left out of both sums.
 * @example 90 / 100 and 1 / 2 make 91 / 102 = 89,2 %, not 70 %
 */
export function totalOf(values: readonly Value[], unit: string): Total {
	const told = values.filter(({ value }) => value !== null);
	if (told.length === 0) return { none: 'no_values' };
	if (new Set(told.map(({ method, scope }) => `${method}\n${scope}`)).size > 1)
		return { none: 'mixed_methods' };
	const parts = told.flatMap(({ numerator, denominator }) =>
		numerator === null || denominator === null ? [] : [{ numerator, denominator }]
	);
	const denominator = parts.reduce((sum, one) => sum + one.denominator, 0);
	if (parts.length < told.length || denominator === 0) return { none: 'no_parts' };
	const numerator = parts.reduce((sum, one) => sum + one.numerator, 0);
	const value = ((unit === '%' ? 100 : 1) * numerator) / denominator;
	return { value, numerator, denominator, units: told.length };
}

/** One period and class of a series told by units. */
export interface UnitPeriod<O extends Value = Value> {
	key: string;
	first: O;
	values: O[];
	total: Total;
}

/** The values of units by period, newest first, each with what they make together. */
export function unitPeriods<O extends Value>(series: {
	observations: readonly O[];
	unit: string;
}): UnitPeriod<O>[] {
	const ofUnits = current(series.observations).filter(({ place }) => place);
	const key = (one: O) => [one.period_end, one.period_start, one.class?.id ?? ''].join(' ');
	return [...Map.groupBy(ofUnits, key)]
		.flatMap(([id, values]) => {
			const [first] = values;
			const total = totalOf(values, series.unit);
			const sorted = values.toSorted((a, b) => byName(a.place?.name ?? '', b.place?.name ?? ''));
			return first ? [{ key: id, first, values: sorted, total }] : [];
		})
		.sort((a, b) => b.key.localeCompare(a.key));
}

/** The months that the lines of a series lack between their first and last value. */
export function missingOf<O extends Value>(observations: readonly O[]) {
	const monthly = current(observations).filter((one) => periodKind(one) === 'month');
	const gaps = [...Map.groupBy(monthly, lineOf).values()].flatMap((line) => {
		const [first] = line;
		const days = line.map(({ period_end }) => period_end);
		const months = missingMonths(days, { to: first?.place?.valid_to ?? null });
		return first && months.length > 0 ? [{ line: first, months }] : [];
	});
	return gaps.sort((a, b) => byName(subjectOf(a.line), subjectOf(b.line)));
}

const MOST_LINES = 6;

/**
 * What a chart draws: few units each by its line, of many only what they make together, so that the
 * picture can be read; every unit stands in the table.
 */
export function drawable<O extends Value>(series: {
	observations: readonly O[];
	unit: string;
}): O[] {
	const units = new Set(series.observations.flatMap(({ place }) => place?.id ?? []));
	if (units.size <= MOST_LINES) return [...series.observations];
	const totals = unitPeriods(series).flatMap(({ key, first, total }) =>
		'none' in total
			? []
			: [{ ...first, ...total, id: key, supersedes_id: null, place: null, figure: null }]
	);
	return [...series.observations.filter(({ place }) => !place), ...totals];
}
