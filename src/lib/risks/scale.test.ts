import { expect, test } from 'vitest';
import { scaleOf } from './scale-setting.ts';
import { bandOf, bandStarts, matrixOf, sizeOf, valuesOf, type Scale } from './scale.ts';

const high: Scale = { length: 5, worse_end: 'high' };
const low: Scale = { length: 5, worse_end: 'low' };
const judged = (likelihood: number, impact: number) => ({ likelihood, impact });

test.each([
	['a told scale', { length: 5, worse_end: 'high' }, high],
	['one whose small end is worse', { length: 5, worse_end: 'low' }, low],
	['nothing', undefined, null],
	['a scale taken back', {}, null],
	['a length without the worse end', { length: 5 }, null],
	['a length that nobody uses', { length: 11, worse_end: 'high' }, null],
	['a text', 'viisi', null]
])('the setting may hold %s', (_, setting, expected) => {
	expect(scaleOf(setting)).toEqual(expected);
});

test.each([
	['the largest is worst', judged(4, 5), high, 20],
	['the smallest is worst', judged(1, 2), low, 20],
	['the mildest of either scale is 1', judged(5, 5), low, 1],
	['beyond the scale', judged(6, 2), high, null],
	['below it on the other', judged(2, 6), low, null],
	['no told scale', judged(1, 1), null, null]
])('size: %s', (_, one, scale, expected) => {
	expect(sizeOf(one, scale)).toBe(expected);
});

test.each([
	[25, 'large'],
	[13, 'large'],
	[12, 'moderate'],
	[7, 'moderate'],
	[6, 'small'],
	[1, 'small']
])('of 25, %i is %s', (size, band) => {
	expect(bandOf(size, high)).toBe(band);
});

test('the bands of the shortest scale do not overlap', () => {
	expect(bandStarts({ length: 2, worse_end: 'high' })).toEqual({ large: 2, moderate: 1, small: 1 });
});

test('the better end comes first', () => {
	expect(valuesOf(high)).toEqual([1, 2, 3, 4, 5]);
	expect(valuesOf(low)).toEqual([5, 4, 3, 2, 1]);
});

test.each([
	['high', high, { impact: 5, likelihood: 1 }, 25],
	['low', low, { impact: 1, likelihood: 5 }, 25]
])(
	'the worst impact stands on top, the worst corner on the right (%s)',
	(_, scale, first, worst) => {
		const rows = matrixOf([], scale);
		expect(rows[0]?.cells[0]).toMatchObject(first);
		expect(rows[0]?.cells.at(-1)).toMatchObject({ size: worst, band: 'large', count: 0 });
		expect(rows.at(-1)?.cells[0]).toMatchObject({ size: 1, band: 'small' });
	}
);

test('each risk is counted in its cell, and one off the scale in none', () => {
	const rows = matrixOf([judged(2, 3), judged(2, 3), judged(3, 2), judged(9, 9)], high);
	const counted = rows.flatMap(({ cells }) => cells).filter(({ count }) => count > 0);
	expect(counted.map(({ likelihood, impact, count }) => [likelihood, impact, count])).toEqual([
		[2, 3, 2],
		[3, 2, 1]
	]);
});
