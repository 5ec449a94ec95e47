import type { ChartConfiguration } from 'chart.js';
import { formatChange } from '#lib/format/number.ts';
import { TAG, type Locale } from '#lib/format/locale.ts';
import { calm, FONT, GRID, TEXT } from './axes.ts';

/** What a bar means for people: its sign alone does not say, since a rise may be good or bad. */
export type Tone = 'improving' | 'worsening' | 'neutral';

export interface Bar {
	label: string;
	value: number;
	tone: Tone;
}

export interface BarSpec {
	bars: readonly Bar[];
	/** Title of the value axis, such as "pistettä". */
	unit: string;
	decimals: number;
	locale: Locale;
	/** Letters on a line of a label: `NARROW` or `WIDE`. */
	line?: number;
}

export type BarConfig = ChartConfiguration<'bar', number[], string[]>;

export const TONE_COLORS: Record<Tone, string> = {
	improving: 'var(--color-good)',
	worsening: 'var(--color-bad)',
	neutral: 'var(--chart-6)'
};

/** Letters on a line of a label: half of a 320 px screen is left for the bars. */
export const NARROW = 22;
/** Letters on a line where there is room: most labels take one line. */
export const WIDE = 60;

/** Horizontal bars from zero, in the given order; each says its own signed value. */
export function barChart({ bars, unit, decimals, locale, line = NARROW }: BarSpec): BarConfig {
	const said = ({ value }: Bar) => formatChange(value, locale, { decimals });

	return {
		type: 'bar',
		data: {
			labels: bars.map((bar) => [...wrap(bar.label, line), said(bar)]),
			datasets: [
				{
					label: unit,
					data: bars.map(({ value }) => value),
					backgroundColor: bars.map(({ tone }) => TONE_COLORS[tone]),
					maxBarThickness: 24,
					barPercentage: 0.6,
					categoryPercentage: 0.9
				}
			]
		},
		options: {
			...calm,
			indexAxis: 'y',
			locale: TAG[locale],
			scales: scalesOf(unit)
		}
	};
}

const ticks = { color: TEXT, font: FONT };

function scalesOf(unit: string) {
	return {
		x: {
			grid: { color: GRID },
			border: { display: false },
			ticks: { ...ticks, maxTicksLimit: 5, maxRotation: 0 },
			title: { display: unit !== '', text: unit, color: TEXT, font: FONT }
		},
		y: {
			grid: { display: false },
			border: { color: GRID },
			ticks: { ...ticks, autoSkip: false, crossAlign: 'far' as const }
		}
	};
}

/** Height that the labels need, in CSS pixels: bars stand at even distances, so the longest one decides. */
export function heightOf(bars: readonly Bar[], line = NARROW): number {
	const lines = Math.max(1, ...bars.map(({ label }) => wrap(label, line).length + 1));
	return 64 + bars.length * (lines * FONT.size * 1.25 + 12);
}

/**
 * Words on lines of at most `length` letters; a longer word has a line of its own.
 *
 * @example
 * wrap('Kunnan osarahoittama työmarkkinatuki', 20) // ['Kunnan osarahoittama', 'työmarkkinatuki']
 */
export function wrap(text: string, length: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && longer.length <= length) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
