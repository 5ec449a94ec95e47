import { formatPeriod } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { formatChange, formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Value as Any } from './series.ts';
import type { TrendStyle } from './trend.ts';

type Value = Pick<Any, 'period_start' | 'period_end' | 'value' | 'decimals'>;

/** The first and the last value that are told, with what it takes to compare them as printed. */
function ends(run: readonly Value[], decimals: number) {
	const told = run.filter(({ value }) => value !== null);
	const [first, last] = [told[0], told.at(-1)];
	if (!first || !last) return null;
	const precision = Math.max(first.decimals ?? decimals, last.decimals ?? decimals);
	const printed = (one: Value) => Number((one.value ?? 0).toFixed(precision));
	return { first, last, precision, change: printed(last) - printed(first) };
}

const period = (one: Value, locale: Locale) =>
	formatPeriod(one.period_start, one.period_end, locale);

/** @example 'Muutos jaksosta tammikuu 2023: +0,43 prosenttiyksikköä.' */
export function trendChange(run: readonly Value[], { unit, decimals, locale }: TrendStyle) {
	const told = ends(run, decimals);
	if (!told) return '';
	const step = unit === '%' ? m.services_percentage_points({}, { locale }) : unit;
	const change = formatChange(told.change, locale, { decimals: told.precision, unit: step });
	return m.services_trend_change({ from: period(told.first, locale), change }, { locale });
}

/** @example 'Uusin luku on 75,99 % (maaliskuu 2023). Muutos jaksosta tammikuu 2023: +0,43 …' */
export function trendSentence(run: readonly Value[], style: TrendStyle) {
	const told = ends(run, style.decimals);
	if (!told) return '';
	const { last } = told;
	const decimals = last.decimals ?? style.decimals;
	const value = formatNumber(last.value, style.locale, { decimals, unit: style.unit });
	const when = { value, period: period(last, style.locale) };
	return `${m.services_trend_newest(when, { locale: style.locale })} ${trendChange(run, style)}`;
}
