import { expect, test } from 'vitest';
import type { Bar } from './bars.ts';
import { gathered, reachOf, spansOf, waterfallChart, wordOf } from './waterfall.ts';

const bar = (label: string, value: number): Bar => ({
	label,
	value,
	tone: value > 0 ? 'worsening' : 'improving'
});
const words = { improving: 'paransi', worsening: 'heikensi', neutral: 'ei muutosta' };
const STEPS = [bar('Työttömyys', 5), bar('Koulutus', -2), bar('Rikokset', 0.25)];

test('each step begins where the one before it ended', () => {
	expect(spansOf(100, STEPS)).toEqual([
		[100, 105],
		[105, 103],
		[103, 103.25]
	]);
	expect(spansOf(100, [])).toEqual([]);
});

test('the steps lead from the first level to the last', () => {
	const spec = {
		start: { label: 'Indeksi 2019', value: 100 },
		steps: STEPS,
		end: { label: 'Indeksi 2020', value: 103.25 }
	};
	expect(reachOf(spec)).toEqual([100, 105, 103, 103.25, 103.25]);
	const { data } = waterfallChart({ ...spec, unit: 'pistettä', decimals: 2, locale: 'fi', words });
	expect(data.labels).toEqual([
		['Indeksi 2019', '100,00'],
		['Työttömyys', '+5,00 heikensi'],
		['Koulutus', '−2,00 paransi'],
		['Rikokset', '+0,25 heikensi'],
		['Indeksi 2020', '103,25']
	]);
	const [first, ...spans] = data.datasets[0]?.data ?? [];
	expect(spans.slice(0, 3)).toEqual(spansOf(100, STEPS));
	expect(((first?.[0] ?? NaN) + (first?.[1] ?? NaN)) / 2).toBeCloseTo(100, 9);
	expect(data.datasets[0]?.backgroundColor).toEqual([
		'var(--chart-1)',
		'var(--color-bad)',
		'var(--color-good)',
		'var(--color-bad)',
		'var(--chart-1)'
	]);
});

test.each([
	[3, ['Työttömyys', 'Koulutus', 'Rikokset'], 0],
	[2, ['Työttömyys', 'Muut 2'], 2],
	[1, ['Muut 3'], 3]
])('of three steps at most %i are shown, and the sum stays', (most, labels, gatheredCount) => {
	const { shown, rest } = gathered(STEPS, most, (count) => `Muut ${String(count)}`);
	expect(shown.map(({ label }) => label)).toEqual(labels);
	expect(rest).toHaveLength(gatheredCount);
	expect(shown.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(3.25, 9);
});

test('the smallest are gathered, wherever they stand', () => {
	const { shown } = gathered([bar('a', 0.1), bar('b', -3), bar('c', 0.2)], 2, () => 'muut');
	expect(shown.map(({ label, value }) => [label, value])).toEqual([
		['b', -3],
		['muut', expect.closeTo(0.3, 9)]
	]);
});

test.each([
	[bar('a', 1), 'heikensi'],
	[{ ...bar('Mittarien joukko', 1), tone: 'neutral' as const }, ''],
	[{ ...bar('c', 0.001), tone: 'neutral' as const }, 'ei muutosta']
])('%o is called "%s"', (step, word) => {
	expect(wordOf(step, words, 2)).toBe(word);
});
