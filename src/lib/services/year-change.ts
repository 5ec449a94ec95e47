import { formatChange } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { comparableRuns } from '#lib/indicators/comparable.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Value } from './series.ts';

/** A change from one year to the next, or why there is none. */
export type YearChange =
	{ from: Value; to: Value } | { none: 'absent' | 'missing' | 'break' | 'not_comparable' };

export const yearOf = ({ period_end }: Pick<Value, 'period_end'>) => Number(period_end.slice(0, 4));

/** From the year before to `year`, only between values that may be compared and not across a break. */
export function yearChange(
	values: readonly Value[],
	year: number,
	breaks: readonly { at: string }[]
): YearChange {
	const [from, to] = [year - 1, year].map((one) => values.find((value) => yearOf(value) === one));
	if (!from || !to) return { none: 'absent' };
	if (from.value === null || to.value === null) return { none: 'missing' };
	const isBroken = breaks.some(({ at }) => from.period_end < at && at <= to.period_end);
	if (isBroken) return { none: 'break' };
	const isComparable = comparableRuns([from, to], breaks).some((run) => run.length === 2);
	return isComparable ? { from, to } : { none: 'not_comparable' };
}

/**
 * A change as printed figures allow it: of a share in percentage points, of a count also in per cent.
 * @example changeInWords({ from, to }, { unit: 'asiakasta', decimals: 0 }, 'fi') // '+26 (+1,5 %)'
 */
export function changeInWords(
	{ from, to }: { from: Value; to: Value },
	{ unit, decimals }: { unit: string; decimals: number },
	locale: Locale
) {
	const precision = Math.max(from.decimals ?? decimals, to.decimals ?? decimals);
	const [before, after] = [from, to].map(({ value }) => Number((value ?? 0).toFixed(precision)));
	const difference = (after ?? 0) - (before ?? 0);
	const style = { decimals: precision };
	if (unit === '%')
		return formatChange(difference, locale, {
			...style,
			unit: m.services_points_short({}, { locale })
		});
	const told = formatChange(difference, locale, style);
	if (!before) return told;
	const share = formatChange((100 * difference) / before, locale, { decimals: 1, unit: '%' });
	return `${told} (${share})`;
}
