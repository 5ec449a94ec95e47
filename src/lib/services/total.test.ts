import { describe, expect, test } from 'vitest';
import { month, series } from './series.sample.ts';
import type { PrintedValue } from './series.ts';
import { drawable, missingOf, totalOf, unitPeriods } from './total.ts';

const VAKA = { id: 'vaka', name: 'Varhaiskasvatuksen palvelualue', tag: 'VAKA' };
const unit = (n: number, more: Partial<PrintedValue> = {}, at = 3) =>
	month(at, null, {
		area: null,
		place: { id: String(n), name: `Yksikkö ${n}`, valid_to: null, area: VAKA },
		state: 'final',
		...more
	});
const share = (n: number, [numerator, denominator]: [number, number], at = 3) =>
	unit(n, { value: (100 * numerator) / denominator, numerator, denominator }, at);

describe('what units make together', () => {
	test('is weighted by the denominator, not the mean of percentages', () => {
		const total = totalOf([share(1, [90, 100]), share(2, [1, 2])], '%');
		expect(total).toMatchObject({ numerator: 91, denominator: 102, units: 2 });
		expect('value' in total && total.value.toFixed(2)).toBe('89.22');
	});

	test('may be above 100', () => {
		expect(totalOf([share(1, [1977, 1000])], '%')).toMatchObject({ value: 197.7 });
	});

	test('a ratio that is no percentage is not multiplied', () => {
		expect(totalOf([share(1, [1110, 100])], 'm²/lapsi')).toMatchObject({ value: 11.1 });
	});

	test('leaves out units without a value, and counts them', () => {
		const gone = unit(2, { state: 'not_available' });
		expect(totalOf([share(1, [1, 2]), gone], '%')).toMatchObject({ value: 50, units: 1 });
	});

	test.each([
		[
			'a unit that tells only its percentage',
			[share(1, [1, 2]), unit(2, { value: 60 })],
			'no_parts'
		],
		[
			'units that count in different ways',
			[share(1, [1, 2]), { ...share(2, [1, 2]), method: 'toinen' }],
			'mixed_methods'
		],
		['no unit with a value', [unit(1, { state: 'not_available' })], 'no_values']
	])('is not there for %s', (_, values, none) => {
		expect(totalOf(values, '%')).toEqual({ none });
	});
});

test('periods come newest first, their units in Finnish order', () => {
	const observations = [share(2, [1, 2], 1), share(2, [1, 2]), share(1, [3, 4])];
	const periods = unitPeriods(series({ observations }));
	expect(periods.map(({ first, values }) => [first.period_end, values.length])).toEqual([
		['2023-03-31', 2],
		['2023-01-31', 1]
	]);
	expect(periods[0]?.values.map(({ place }) => place?.name)).toEqual(['Yksikkö 1', 'Yksikkö 2']);
});

test('a missing month is listed, but not the months after a unit was closed', () => {
	const closed = { id: '2', name: 'Yksikkö 2', valid_to: '2023-02-10', area: VAKA };
	const observations = [
		share(1, [1, 2], 1),
		share(1, [1, 2], 3),
		{ ...share(2, [1, 2], 1), place: closed },
		{ ...share(2, [1, 2], 2), place: closed }
	];
	const missing = missingOf(observations).map(({ line, months }) => [line.place?.name, months]);
	expect(missing).toEqual([['Yksikkö 1', ['2023-02']]]);
});

test('of many units a chart draws only what they make together', () => {
	const many = Array.from({ length: 7 }, (_, n) => [
		share(n, [1, 2], 2),
		share(n, [1, 4], 3)
	]).flat();
	expect(drawable(series({ observations: many })).map(({ value }) => value)).toEqual([25, 50]);
	const few = many.slice(0, 12);
	expect(drawable(series({ observations: few }))).toEqual(few);
});
