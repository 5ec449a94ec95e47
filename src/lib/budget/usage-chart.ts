import type { ChartConfiguration } from 'chart.js';
import { calm, FONT, GRID, TEXT } from '#lib/charts/axes.ts';
import { wrap } from '#lib/charts/bars.ts';
import { TAG, type Locale } from '#lib/format/locale.ts';
import { formatPercent } from '#lib/format/number.ts';

/** How much of its budget a place has used, in per cent. */
export interface Use {
	name: string;
	share: number;
	decimals: number;
}

export interface UseSpec {
	uses: readonly Use[];
	/** Per cent of the year that has passed. */
	elapsed: number;
	/** What the mark of the year is called. */
	label: string;
	locale: Locale;
	/** Letters on a line of a name. */
	line: number;
}

/** Per cent of the year at the end of its months: 25 at three. */
export const elapsedAt = (months: number) => (months / 12) * 100;

const linesOf = (
	{ name, share, decimals }: Use,
	{ line, locale }: Pick<UseSpec, 'line' | 'locale'>
) => [...wrap(name, line), formatPercent(share, locale, { decimals })];

/** A dashed line across the bars where the year is, with a tick on each. */
const markOf = ({ uses, elapsed, label }: UseSpec) => ({
	type: 'line' as const,
	label,
	data: uses.map(() => elapsed),
	...{ borderColor: TEXT, borderDash: [5, 4], borderWidth: 2 },
	...{ pointRadius: 5, pointStyle: 'line' as const, pointRotation: 90 },
	...{ pointBorderWidth: 2, pointBorderColor: TEXT }
});

const barsOf = ({ uses }: UseSpec) => ({
	type: 'bar' as const,
	label: '%',
	data: uses.map(({ share }) => share),
	backgroundColor: 'var(--chart-1)',
	...{ maxBarThickness: 22, barPercentage: 0.6, categoryPercentage: 0.9 }
});

/** A bar per place, and across them where the year is. */
export const usageChart = (
	spec: UseSpec
): ChartConfiguration<'bar' | 'line', number[], string[]> => ({
	type: 'bar',
	data: {
		labels: spec.uses.map((use) => linesOf(use, spec)),
		datasets: [markOf(spec), barsOf(spec)]
	},
	options: { ...calm, indexAxis: 'y', locale: TAG[spec.locale], scales: SCALES }
});

const ticks = { color: TEXT, font: FONT };

const SCALES = {
	x: {
		suggestedMin: 0,
		suggestedMax: 100,
		grid: { color: GRID },
		border: { display: false },
		ticks: { ...ticks, maxTicksLimit: 6, maxRotation: 0 },
		title: { display: true, text: '%', color: TEXT, font: FONT }
	},
	y: {
		grid: { display: false },
		border: { color: GRID },
		ticks: { ...ticks, autoSkip: false, crossAlign: 'far' as const }
	}
};

/** Height that the names need, in CSS pixels. */
export function heightFor(uses: readonly Use[], line: number): number {
	const lines = Math.max(1, ...uses.map(({ name }) => wrap(name, line).length + 1));
	return 64 + uses.length * (lines * FONT.size * 1.25 + 14);
}
