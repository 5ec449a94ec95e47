import { expect, test } from 'vitest';
import { percentageOf, shareOf, sumOf, verdictOf, type Outcome, type Part } from './checks.ts';

const euros = (...values: number[]): Part[] =>
	values.map((value) => ({ value, step: 1, factor: 1 }));
const total = (value: number) => ({ value, step: 1 });
const judged = (outcome: Outcome) => [outcome.computed, verdictOf(outcome)];

test.each([
	[
		'sums that agree are right',
		11_749_425,
		[5_522_349, 4_915_987, 305_072, 868_270, 137_747],
		'ok'
	],
	[
		'one euro between four areas is rounding',
		-7_260_316,
		[-123_235, -4_290_542, -1_847_219, -999_319],
		'rounding'
	],
	[
		'depreciation added instead of taken away contradicts',
		-38_588_151,
		[-39_149_609, -561_458],
		'contradiction'
	],
	['two units over two parts are more than their halves', 100, [49, 49], 'contradiction'],
	['one part of the same unit is the same number', -861, [-860], 'contradiction']
] as const)('%s', (_, printed, parts, verdict) => {
	expect(verdictOf(sumOf(total(printed), euros(...parts)))).toBe(verdict);
});

test('every rounded number of a sum brings half of its unit, the total too', () => {
	expect(sumOf(total(10), euros(3, 3, 3)).tolerance).toBe(2);
	expect(sumOf({ value: 1, step: 0.1 }, [{ value: 1, step: 0.1, factor: 1 }]).tolerance).toBe(0);
});

test('a difference takes its second part away', () => {
	const parts = [
		{ value: 18.4, step: 0.1, factor: 1 },
		{ value: 11.1, step: 0.1, factor: -1 }
	];
	expect(judged(sumOf({ value: 7.4, step: 0.1 }, parts))).toEqual([7.3, 'rounding']);
});

test('thousands stand beside millions', () => {
	const outcome = sumOf({ value: 689.4, step: 0.1 }, [{ value: 689_441, step: 1, factor: 0.001 }]);
	expect(judged(outcome)).toEqual([689.441, 'rounding']);
	expect(outcome.tolerance).toBe(0.0505);
});

test.each([
	['income', 739_180, 2_991_100, 24.7],
	['over the whole', -8_104, -4_100, 197.7],
	['of nothing', -148, 0, 0],
	['at the half, upwards', 2_030, 4_000, 50.8],
	['of the other sign', -1, 400, -0.3]
])('a share %s', (_, part, whole, share) => {
	expect(shareOf({ part, whole, step: 0.1 })).toBe(share);
});

test.each([
	['as the source rounds', 24.7, { part: 739_180, whole: 2_991_100, step: 0.1 }, [24.7, 'ok']],
	['a half rounded down', 50.7, { part: 2_030, whole: 4_000, step: 0.1 }, [50.75, 'rounding']],
	['0,00 of nothing', 0, { part: -148, whole: 0, step: 0.1 }, [0, 'ok']],
	[
		'a share of other staff',
		71,
		{ part: 11_126, whole: 14_648, step: 1 },
		[75.9558, 'contradiction']
	]
] as const)('a printed percentage: %s', (_, printed, of, expected) => {
	expect(judged(percentageOf(printed, of))).toEqual(expected);
});
