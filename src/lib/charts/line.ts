import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { TAG, type Locale } from '#lib/format/locale.ts';
import { calm, FONT, GRID, SURFACE, TEXT } from './axes.ts';

export interface LinePoint {
	year: number;
	/** null: not available. A gap, never a bridge and never 0. */
	value: number | null;
	/** Drawn hollow: the figure may still change. */
	provisional?: boolean;
}

export interface Line {
	label: string;
	points: readonly LinePoint[];
	/** A colour by its name in the theme, such as `var(--chart-1)`. */
	color?: string;
	/** Which dash and point; lines of the same look belong together, as on both sides of a break. */
	look?: number;
}

/** A level to read the lines against, such as the median municipality at 100. */
export interface Reference {
	value: number;
	label: string;
}

export interface LineSpec {
	lines: readonly Line[];
	/** Unit of the value axis; empty for an index. */
	unit: string;
	decimals: number;
	locale: Locale;
	reference?: Reference;
	/** The year whose points stand out. */
	highlight?: number;
}

export type LineConfig = ChartConfiguration<'line', (number | null)[], string>;

/** Lines differ by dash and point as well as by colour. */
const STYLES = [
	{ dash: [], point: 'circle' },
	{ dash: [8, 4], point: 'rect' },
	{ dash: [2, 3], point: 'triangle' },
	{ dash: [12, 3, 2, 3], point: 'rectRot' },
	{ dash: [16, 4], point: 'rectRounded' },
	{ dash: [5, 2], point: 'star' }
] as const;

export const styleOf = (at: number) => STYLES[at % STYLES.length] ?? STYLES[0];
export const colorOf = (line: Line, at: number) =>
	line.color ?? `var(--chart-${String((at % 5) + 1)})`;

/** All years from the first to the last: a year without figures keeps its place on the axis. */
export function yearsOf(lines: readonly Line[]): number[] {
	const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
	if (years.length === 0) return [];

	const first = Math.min(...years);
	return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
}

/** Lines over the years, as data. */
export function lineChart(spec: LineSpec): LineConfig {
	const { lines, unit, decimals, locale, reference } = spec;
	const years = yearsOf(lines);

	return {
		type: 'line',
		data: {
			labels: years.map(String),
			datasets: [
				...lines.map((line, at) => dataset(line, { at, years, highlight: spec.highlight })),
				...(reference ? [level(reference, years.length)] : [])
			]
		},
		options: {
			...calm,
			locale: TAG[locale],
			interaction: { mode: 'index', intersect: false },
			layout: { padding: { top: 8, right: 12 } },
			scales: scalesOf(unit, decimals)
		}
	};
}

const ticks = { color: TEXT, font: FONT };

function scalesOf(unit: string, decimals: number) {
	return {
		x: {
			grid: { display: false },
			border: { color: GRID },
			ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 16 }
		},
		y: {
			grace: '8%',
			border: { display: false },
			grid: { color: GRID },
			ticks: { ...ticks, maxTicksLimit: 6, format: { maximumFractionDigits: decimals } },
			title: { display: unit !== '', text: unit, color: TEXT, font: FONT }
		}
	};
}

interface Place {
	at: number;
	years: readonly number[];
	highlight: number | undefined;
}

function dataset(
	line: Line,
	{ at, years, highlight }: Place
): ChartDataset<'line', (number | null)[]> {
	const color = colorOf(line, at);
	const look = line.look ?? at;
	const points = new Map(line.points.map((point) => [point.year, point]));
	const hollow = (year: number) => points.get(year)?.provisional === true;

	return {
		label: line.label,
		data: years.map((year) => points.get(year)?.value ?? null),
		spanGaps: false,
		borderColor: color,
		borderDash: [...styleOf(look).dash],
		borderWidth: look === 0 ? 3 : 2,
		pointStyle: styleOf(look).point,
		pointRadius: years.map((year) => (year === highlight ? 8 : 4)),
		pointBorderWidth: 2,
		pointBorderColor: color,
		pointBackgroundColor: years.map((year) => (hollow(year) ? SURFACE : color))
	};
}

function level(
	{ label, value }: Reference,
	length: number
): ChartDataset<'line', (number | null)[]> {
	return {
		label,
		data: Array.from({ length }, () => value),
		borderColor: 'var(--chart-6)',
		borderDash: [4, 4],
		borderWidth: 1.5,
		pointRadius: 0,
		pointHitRadius: 0
	};
}
