import { expect, test } from 'vitest';
import {
	formatChange,
	formatNumber,
	formatPercent,
	parseFinnishNumber,
	spokenNumber
} from './number.ts';

/** Hard spaces are written as ~ in the cases, to be seen. */
const seen = (text: string) => text.replaceAll('\u00A0', '~');

test.each([
	['thousands get hard spaces', 1234567, {}, '1~234~567'],
	['a decimal comma', 12.5, {}, '12,5'],
	['as many decimals as asked', 12, { decimals: 2 }, '12,00'],
	['a real minus', -3.25, {}, '−3,25'],
	['no minus for what rounds to zero', -0.04, { decimals: 1 }, '0,0'],
	['the unit after a hard space', -1234.5, { decimals: 1, unit: '€' }, '−1~234,5~€'],
	['zero is a figure', 0, {}, '0'],
	['no figure is a dash', null, { unit: '€' }, '–']
] as const)('Finnish: %s', (_, value, style, expected) => {
	expect(seen(formatNumber(value, 'fi', style))).toBe(expected);
});

test.each([
	['sv', '−1~234,5~%'],
	['en', '−1,234.5%']
] as const)('per cent in %s', (locale, expected) => {
	expect(seen(formatPercent(-1234.5, locale))).toBe(expected);
});

test.each([
	[0.4, '+0,4'],
	[-1.2, '−1,2'],
	[0, '0,0'],
	[null, '–']
])('the change %s has its sign', (value, expected) => {
	expect(formatChange(value, 'fi', { decimals: 1 })).toBe(expected);
});

test('a missing figure is said in words', () => {
	expect(spokenNumber(null, 'fi')).toBe('ei saatavilla');
	expect(spokenNumber(3, 'fi')).toBe('3');
});

test.each([
	['1 234,5', 1234.5],
	['1\u00A0234\u202F567', 1234567],
	['1234.5', 1234.5],
	['−3', -3],
	['– 3,5', -3.5],
	['+7', 7],
	['87 %', 87],
	['  0 ', 0],
	['0.125', 0.125],
	['1234.567', 1234.567]
])('"%s" is read as %d', (typed, value) => {
	expect(parseFinnishNumber(typed)).toEqual({ value });
});

test.each([
	['', 'empty'],
	['  ', 'empty'],
	['-', 'empty'],
	['–', 'empty'],
	['noin 12', 'letters'],
	['1e5', 'letters'],
	['12 kpl', 'letters'],
	['12 34', 'form'],
	['1.234', 'form'],
	['1.234,5', 'form'],
	['1,2,3', 'form'],
	['--3', 'form'],
	['12,', 'form'],
	['1/2', 'form'],
	['1234567890123456', 'form']
])('"%s" is refused: %s', (typed, reason) => {
	expect(parseFinnishNumber(typed)).toEqual({ value: null, reason });
});
