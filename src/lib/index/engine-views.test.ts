import { expect, test } from 'vitest';
import { asShown, baseYear, rankAmong } from './engine-views.ts';

const VALUES = [
	{ unit: 'Lahti', value: 165.06618 },
	{ unit: 'Asikkala', value: 83.28188 },
	{ unit: 'Hollola', value: 91.28544 },
	{ unit: 'Twin', value: 91.31 },
	{ unit: 'Unknown', value: null }
];

test.each([
	['lower', ['Asikkala 1', 'Hollola 2', 'Twin 2', 'Lahti 4']],
	['higher', ['Lahti 1', 'Hollola 2', 'Twin 2', 'Asikkala 4']]
] as const)('ranks the shown value, %s is better', (better, expected) => {
	const ranks = rankAmong(VALUES, { better, decimals: 1 });
	expect(ranks.map(({ unit, rank }) => `${unit} ${String(rank)}`)).toEqual(expected);
	expect(ranks.every(({ n }) => n === 4)).toBe(true);
});

test('more decimals tell twins apart', () => {
	const ranks = rankAmong(VALUES, { better: 'lower', decimals: 2 });
	expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
});

test.each([
	[-0.04, 1, 0],
	[-2.5, 0, -3],
	[143.84423, 1, 143.8]
])('shows %d with %d decimals as %d', (value, decimals, shown) => {
	expect(asShown(value, decimals)).toBe(shown);
});

test('a series as points of its base year keeps its gaps', () => {
	const series = [150, null, 120].map((value, at) => ({ year: 2011 + at, value }));
	expect(baseYear(series, 2011).points?.map(({ value }) => value)).toEqual([100, null, 80]);
});

test.each([
	[2010, 'base_year_missing'],
	[2011, 'base_year_missing'],
	[2012, 'base_year_zero']
])('without a base in %d there is a reason instead of numbers', (year, reason) => {
	const series = [null, 0, 5].map((value, at) => ({ year: 2011 + at, value }));
	expect(baseYear(series, year)).toEqual({ points: null, reason });
});
