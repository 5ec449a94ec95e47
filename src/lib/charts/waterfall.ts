import type { Chart, ChartConfiguration } from 'chart.js';
import { formatChange, formatNumber } from '#lib/format/number.ts';
import { TAG, type Locale } from '#lib/format/locale.ts';
import { calm, FONT, GRID, TEXT } from './axes.ts';
import { NARROW, TONE_COLORS, wrap, type Bar, type Tone } from './bars.ts';

/** A level that the steps lead from, or to. */
export interface Level {
	label: string;
	value: number;
}

export interface WaterfallSpec {
	start: Level;
	/** Their values add up to `end` − `start`. */
	steps: readonly Bar[];
	end: Level;
	unit: string;
	decimals: number;
	locale: Locale;
	/** What a step is called by its tone: "heikensi". */
	words: Readonly<Record<Tone, string>>;
	/** Letters on a line of a label: `NARROW` or `WIDE`. */
	line?: number;
}

type Span = [from: number, to: number];
export type WaterfallConfig = ChartConfiguration<'bar', Span[], string[]>;

/**
 * Where each step begins and ends.
 *
 * @example
 * spansOf(100, [{ value: 5 }, { value: -2 }]) // [[100, 105], [105, 103]]
 */
export function spansOf(start: number, steps: readonly { value: number }[]): Span[] {
	let level = start;
	return steps.map(({ value }) => {
		const from = level;
		level += value;
		return [from, level];
	});
}

/**
 * At most `most` steps: the smallest ones become one, which `gather` names by how many they are. The
 * order stays, and so does the sum.
 */
export function gathered(
	steps: readonly Bar[],
	most: number,
	gather: (count: number) => string
): { shown: Bar[]; rest: Bar[] } {
	if (steps.length <= most) return { shown: [...steps], rest: [] };

	const sizes = [...steps].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	const large = new Set(sizes.slice(0, most - 1));
	const rest = steps.filter((step) => !large.has(step));
	const value = rest.reduce((sum, step) => sum + step.value, 0);
	const tone = rest.find((step) => step.value * value > 0)?.tone ?? 'neutral';
	const others: Bar = { label: gather(rest.length), value, tone };
	return { shown: [...steps.filter((step) => large.has(step)), others], rest };
}

/** A step that moves the figure, but neither for better nor for worse, has no word. */
export const wordOf = ({ value, tone }: Bar, words: WaterfallSpec['words'], decimals: number) =>
	tone === 'neutral' && Number(value.toFixed(decimals)) !== 0 ? '' : words[tone];

/** Steps from one level to another, the first one on top; thin marks are the levels themselves. */
export function waterfallChart(spec: WaterfallSpec): WaterfallConfig {
	const { start, steps, end, unit, decimals, locale, words, line = NARROW } = spec;
	const spans = spansOf(start.value, steps);
	const reach = reachOf(spec);
	const mark = 0.004 * (Math.max(...reach) - Math.min(...reach) || 1);
	const markOf = ({ value }: Level): Span => [value - mark, value + mark];
	const level = ({ label, value }: Level) => [
		...wrap(label, line),
		formatNumber(value, locale, { decimals })
	];
	const step = (bar: Bar) => [
		...wrap(bar.label, line),
		`${formatChange(bar.value, locale, { decimals })} ${wordOf(bar, words, decimals)}`.trim()
	];

	return {
		type: 'bar',
		data: {
			labels: [level(start), ...steps.map(step), level(end)],
			datasets: [
				{
					label: unit,
					data: [markOf(start), ...spans, markOf(end)],
					backgroundColor: [LEVEL, ...steps.map(({ tone }) => TONE_COLORS[tone]), LEVEL],
					borderColor: 'var(--chart-6)',
					borderWidth: 0,
					borderSkipped: false,
					minBarLength: 2,
					maxBarThickness: 24,
					barPercentage: 0.6,
					categoryPercentage: 0.9
				}
			]
		},
		options: { ...calm, indexAxis: 'y', locale: TAG[locale], scales: scalesOf(unit) },
		plugins: [connectors]
	};
}

const LEVEL = 'var(--chart-1)';

/** Every level that is passed. */
export const reachOf = ({ start, steps, end }: Pick<WaterfallSpec, 'start' | 'steps' | 'end'>) => [
	start.value,
	...spansOf(start.value, steps).map(([, to]) => to),
	end.value
];

const ticks = { color: TEXT, font: FONT };

const scalesOf = (unit: string) => ({
	x: {
		beginAtZero: false,
		grace: '4%',
		grid: { color: GRID },
		border: { display: false },
		ticks: { ...ticks, maxTicksLimit: 6, maxRotation: 0 },
		title: { display: unit !== '', text: unit, color: TEXT, font: FONT }
	},
	y: {
		grid: { display: false },
		border: { color: GRID },
		ticks: { ...ticks, autoSkip: false, crossAlign: 'far' as const }
	}
});

/** Thin lines from where one step ends to where the next begins. They take the border colour of the bars. */
const connectors = {
	id: 'connectors',
	afterDatasetsDraw(chart: Chart) {
		const { ctx, data, scales } = chart;
		const [dataset] = data.datasets;
		const levels = (dataset?.data ?? []) as unknown as Span[];
		const bars = chart.getDatasetMeta(0).data as unknown as { y: number; height: number }[];
		const { x } = scales;
		if (!x || !dataset) return;

		ctx.save();
		ctx.strokeStyle = String(dataset.borderColor);
		ctx.lineWidth = 1;
		levels.slice(0, -1).forEach(([from, to], at) => {
			const [above, below] = [bars[at], bars[at + 1]];
			if (!above || !below) return;
			const level = x.getPixelForValue(at === 0 ? (from + to) / 2 : to);
			ctx.beginPath();
			ctx.moveTo(level, above.y + above.height / 2);
			ctx.lineTo(level, below.y - below.height / 2);
			ctx.stroke();
		});
		ctx.restore();
	}
};
