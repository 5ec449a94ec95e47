import { expect, test } from 'vitest';
import {
	changeWithUnit,
	coarsest,
	formatMoney,
	inUnits,
	parseMoney,
	timesOver,
	typable,
	withUnit
} from './money.ts';

const seen = (text: string) => text.replaceAll('\u00A0', ' ').replace('\u2212', '-');

test.each([
	['euros', { cents: -2_225_508_400, unit: 1, decimals: 0 }, '-22 255 084 €'],
	['thousands', { cents: -3_179_800_000, unit: 1000, decimals: 0 }, '-31 798 tuhatta €'],
	[
		'millions with a decimal',
		{ cents: 17_710_000_000, unit: 1_000_000, decimals: 1 },
		'177,1 milj. €'
	],
	[
		'two thousand millions',
		{ cents: -222_150_000_000, unit: 1_000_000, decimals: 1 },
		'-2 221,5 milj. €'
	],
	['a zero is a figure', { cents: 0, unit: 1, decimals: 0 }, '0 €'],
	['cents', { cents: 1005, unit: 1, decimals: 2 }, '10,05 €'],
	['what is not available is no zero', { cents: null, unit: 1, decimals: 0 }, 'ei saatavilla']
])('%s', (_, money, expected) => {
	expect(seen(withUnit(money, 'fi'))).toBe(expected);
});

test('an amount that nobody told is a dash', () => {
	expect(formatMoney(null, 'fi')).toBe('–');
});

test('halves go away from zero, free of binary noise', () => {
	expect(inUnits({ cents: 150, unit: 1, decimals: 0 })).toBe(2);
	expect(inUnits({ cents: -150, unit: 1, decimals: 0 })).toBe(-2);
	expect(inUnits({ cents: 100_500_000, unit: 1_000_000, decimals: 2 })).toBe(1.01);
});

test('a change has its sign', () => {
	expect(seen(changeWithUnit({ cents: 400_400, unit: 1, decimals: 0 }, 'fi'))).toBe('+4 004 €');
});

test.each([
	[-726_031_600, 12, 3, -2_904_126_400],
	[100, 1, 3, 33],
	[200, 1, 3, 67],
	[-5, 1, 2, -3],
	[5, -1, 2, -3],
	[5, 1, -2, -3],
	[0, 7, 3, 0],
	[999_999_999_999_999, 999_999_999_999_999, 999_999_999_999_999, 999_999_999_999_999]
])('%d × %d ÷ %d = %d', (a, b, c, expected) => {
	expect(timesOver(a, b, c)).toBe(expected);
});

test('what is reckoned is no finer than its least exact part', () => {
	const parts = [
		{ unit: 1, decimals: 2 },
		{ unit: 1000, decimals: 0 },
		{ unit: 1_000_000, decimals: 1 }
	] as const;
	expect(coarsest(parts[0], parts[1])).toEqual(parts[1]);
	expect(coarsest(...parts)).toEqual(parts[2]);
	expect(coarsest({ unit: 1_000_000, decimals: 3 }, { unit: 1000, decimals: 0 }).unit).toBe(
		1_000_000
	);
});

test.each([
	['-8 104', 1, -810_400, 0],
	['−8 104 €', 1, -810_400, 0],
	['12,50', 1, 1250, 2],
	['0', 1, 0, 0],
	['2 221,5', 1_000_000, 222_150_000_000, 1],
	['3 066', 1000, 306_600_000, 0]
] as const)('"%s" in units of %d is %d cents', (typed, unit, cents, decimals) => {
	expect(parseMoney(typed, unit)).toEqual({ cents, unit, decimals });
});

test.each([
	['', 'empty'],
	['-', 'empty'],
	['noin 100', 'letters'],
	['1.234', 'form'],
	['12,345', 'cents'],
	['99 999 999 999 999', 'size']
] as const)('"%s" is refused: %s', (typed, reason) => {
	expect(parseMoney(typed)).toEqual({ cents: null, reason });
});

test.each([
	[null, ''],
	[-2_980_000_000, '-29800000'],
	[-810_450, '-8104,50']
])('%s cents are typed as "%s"', (cents, text) => {
	expect(typable(cents)).toBe(text);
});
