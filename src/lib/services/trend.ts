import { lineChart, type Line, type LineConfig } from '#lib/charts/line.ts';
import { formatPeriod } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { comparableRuns, periodKind, slot } from '#lib/indicators/comparable.ts';
import { current } from '#lib/indicators/observation.ts';
import { nameOf, subjectOf, type PrintedValue, type Value } from './series.ts';

type Run = Value[];

/** Lines over periods of one kind. `year` of a point is its place on the axis, see `slot`. */
export interface Trend {
	lines: Line[];
	/** Every place of the axis from the first to the last, with its name where it has a value. */
	places: { at: number; name: string }[];
	runs: Run[];
}

interface Drawable {
	observations: readonly PrintedValue[];
	breaks: readonly { at: string }[];
}

/** One trend for each kind of period: months are never drawn on the axis of years. */
export function trendsOf({ observations, breaks }: Drawable, locale: Locale): Trend[] {
	const runs = comparableRuns<Value>(current(observations), breaks);
	return [...Map.groupBy(runs, kindOf).values()].map((alike) => {
		const labels = labelsOf(alike, locale);
		return {
			runs: alike,
			lines: alike.map((run, n) => ({ label: labels[n] ?? '', points: pointsOf(run) })),
			places: placesOf(alike.flat(), locale)
		};
	});
}

const period = (one: Value, locale: Locale) =>
	formatPeriod(one.period_start, one.period_end, locale);

const kindOf = ([first]: Run) => (first ? periodKind(first) : 'other');

/** The class and the subject; two lines of the same name are told apart by where they begin. */
function labelsOf(runs: readonly Run[], locale: Locale) {
	const short = runs.map((run) => shortLabel(run, locale));
	return runs.map(([first], n) => {
		const label = short[n] ?? '';
		const isTwice = short.indexOf(label) !== short.lastIndexOf(label);
		return isTwice && first ? `${label} (${n + 1}: ${period(first, locale)} –)` : label;
	});
}

const shortLabel = ([first]: Run, locale: Locale) =>
	first
		? [first.class && nameOf(first.class, locale).text, subjectOf(first)].filter(Boolean).join(', ')
		: '';

const pointsOf = (run: Run) =>
	run.map((one) => ({
		year: slot(one),
		value: one.value,
		provisional: one.state === 'provisional'
	}));

function placesOf(values: readonly Value[], locale: Locale) {
	const names = new Map(
		values.map((one) => [slot(one), formatPeriod(one.period_start, one.period_end, locale)])
	);
	const slots = [...names.keys()];
	const first = Math.min(...slots);
	return Array.from({ length: Math.max(...slots) - first + 1 }, (_, n) => ({
		at: first + n,
		name: names.get(first + n) ?? ''
	}));
}

export interface TrendStyle {
	unit: string;
	decimals: number;
	locale: Locale;
	highlight?: number | undefined;
	/** The target of the year, as a level. */
	target?: { value: number; label: string } | undefined;
}

/** The lines as Chart.js wants them, with the periods by name along the axis. */
export function trendChart(
	{ lines, places }: Trend,
	{ highlight, target, ...style }: TrendStyle
): LineConfig {
	const chart = lineChart({
		lines,
		...style,
		...(highlight !== undefined && { highlight }),
		...(target && { reference: target })
	});
	return { ...chart, data: { ...chart.data, labels: places.map(({ name }) => name) } };
}

/** Whether the values are so far from zero that their axis cannot begin there. */
export function isFarFromZero(runs: readonly (readonly Value[])[]) {
	const told = runs.flat().flatMap(({ value }) => (value === null ? [] : [value]));
	const [low, high] = [Math.min(...told), Math.max(...told)];
	return low > high - low;
}
