import { expect, test } from 'vitest';
import { sparkline } from '#lib/charts/spark.ts';
import { seriesCsv } from './series-csv.ts';
import { month, series, value } from './series.sample.ts';
import { isFarFromZero, trendChart, trendsOf } from './trend.ts';
import { trendChange, trendSentence } from './trend-words.ts';

const style = { unit: '%', decimals: 2, locale: 'fi' as const };
const seen = (text: string) => text.replaceAll('\u00A0', ' ');

test('a trend names its periods, and a missing month keeps its place', () => {
	const observations = [month(1, 75.56), month(2, null), month(4, 76)];
	const [trend] = trendsOf(series({ observations }), 'fi');
	expect(trend?.places.map(({ name }) => name)).toEqual([
		'tammikuu 2023',
		'helmikuu 2023',
		'',
		'huhtikuu 2023'
	]);
	expect(trend && trendChart(trend, style).data.datasets[0]?.data).toEqual([75.56, null, null, 76]);
});

test('months and quarters are drawn on axes of their own', () => {
	const quarter = (from: string, to: string) =>
		value({ period_start: `2023-${from}`, period_end: `2023-${to}` });
	const observations = [month(1, 1), month(2, 2)].concat([
		quarter('01-01', '03-31'),
		quarter('04-01', '06-30')
	]);
	expect(trendsOf(series({ observations }), 'fi')).toHaveLength(2);
});

test('a single value has no trend, and neither has a series without values', () => {
	expect(trendsOf(series({ observations: [value()] }), 'fi')).toEqual([]);
	expect(trendsOf(series({ observations: [] }), 'fi')).toEqual([]);
});

test('the two sides of a break have names of their own', () => {
	const observations = [1, 2, 3, 4].map((n) => month(n, n));
	const breaks = [{ at: '2023-03-01', note: 'Laskentatapa muuttui.' }];
	const labels = trendsOf(series({ observations, breaks }), 'fi')[0]?.lines.map((l) => l.label);
	expect(new Set(labels).size).toBe(2);
});

test('the change of a share is told in percentage points, from the figures as printed', () => {
	const run = series().observations;
	expect(seen(trendSentence(run, style))).toBe(
		'Uusin luku on 75,99 % (maaliskuu 2023). Muutos jaksosta tammikuu 2023: +0,43 prosenttiyksikköä.'
	);
	expect(seen(trendChange([month(1, 4.04), month(2, 3.96)], { ...style, decimals: 1 }))).toContain(
		'−0,08'
	);
	expect(trendSentence([], style)).toBe('');
});

test.each([
	[[75.56, 76.55], true],
	[[5, 5], true],
	[[0, 3], false],
	[[2, 9], false]
] as const)('%s: the axis cannot begin at zero is %s', ([a, b], expected) => {
	expect(isFarFromZero([[month(1, a), month(2, b)]])).toBe(expected);
});

test('a small trend stays inside its box and leaves a gap', () => {
	const box = { width: 100, height: 20 };
	expect(
		sparkline([month(1, 1), month(2, null), month(3, 3)], box).map(({ x, y }) => [x, y])
	).toEqual([
		[0, 20],
		[100, 0]
	]);
	expect(sparkline([month(1, 5), month(2, 5)], box).map(({ y }) => y)).toEqual([10, 10]);
});

test('the file has printed precision, empty cells for what is missing, and runs no formulas', () => {
	const observations = [
		value({ value: 14.732, decimals: 0, numerator: 198, denominator: 1344, note: '=1+1' }),
		month(2, null, { note: 'a;b' })
	];
	const [head, missing, share] = seriesCsv(series({ observations }), 'fi').split('\r\n');
	expect(head).toMatch(/^\uFEFFAlkaa;Päättyy;/);
	expect(missing).toContain('2023-02-28;Varhaiskasvatuksen palvelualue;;;%;;;;ei saatavilla;');
	expect(missing).toContain('"a;b"');
	expect(share).toContain(";;15;%;;198;1344;lopullinen;1;;;'=1+1;");
});
