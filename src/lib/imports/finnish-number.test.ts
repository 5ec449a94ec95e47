import { expect, test } from 'vitest';
import { formatNumber } from '#lib/format/number.ts';
import { columnMark, markIn, mustAskMark, readFigure, type DecimalMark } from './finnish-number.ts';

test.each<[string, string, DecimalMark | null, number, number, boolean]>([
	['an integer', '1234', ',', 1234, 0, false],
	['zero is a figure', '0', ',', 0, 0, false],
	['a decimal comma', '12,5', ',', 12.5, 1, false],
	['printed precision is kept', '12,50', ',', 12.5, 2, false],
	['spaces between thousands', '1 234,5', ',', 1234.5, 1, false],
	['no-break spaces between thousands', '1\u00a0234\u00a0567', ',', 1234567, 0, false],
	['narrow no-break spaces', '1\u202f234,5', ',', 1234.5, 1, false],
	['thin spaces', '1\u2009234,5', ',', 1234.5, 1, false],
	['a hyphen as minus', '-1,5', ',', -1.5, 1, false],
	['a real minus', '\u22121\u00a0234,5', ',', -1234.5, 1, false],
	['an en dash as minus', '\u20133', ',', -3, 0, false],
	['a plus', '+0,4', ',', 0.4, 1, false],
	['minus zero is zero', '-0', ',', 0, 0, false],
	['percent', '12,5 %', ',', 12.5, 1, true],
	['percent after a no-break space', '12,5\u00a0%', ',', 12.5, 1, true],
	['percent without a space', '12.5%', '.', 12.5, 1, true],
	['a decimal point', '12.5', '.', 12.5, 1, false],
	['points between thousands', '1.234.567,8', ',', 1234567.8, 1, false],
	['commas between thousands', '1,234,567.8', '.', 1234567.8, 1, false],
	['point or thousands, where the column has commas', '1.234', ',', 1234, 0, false],
	['point or thousands, where the column has points', '1.234', '.', 1.234, 3, false],
	['comma or thousands, where the column has commas', '1,234', ',', 1.234, 3, false],
	['comma or thousands, where the column has points', '1,234', '.', 1234, 0, false],
	['a cell that proves its mark needs no column', '0,125', null, 0.125, 3, false],
	['so does one with spaces', '1 234,567', null, 1234.567, 3, false],
	['so does one with four digits before the mark', '1234.567', null, 1234.567, 3, false],
	['more decimals than a double keeps', '0.3333333333333333', '.', 1 / 3, 16, false],
	['blanks around it', '  7,1 ', ',', 7.1, 1, false]
])('%s', (_, cell, mark, value, decimals, percent) => {
	expect(readFigure(cell, mark)).toEqual({ kind: 'value', value, decimals, percent });
});

test.each(['-', '–', '—', '\u2212', '.', '..', '...', '…', ' - '])(
	'"%s" is not available',
	(cell) => {
		expect(readFigure(cell, ',')).toEqual({ kind: 'missing', state: 'not_available' });
	}
);

test.each(['*', '<5', '< 5', '<10'])('"%s" is suppressed', (cell) => {
	expect(readFigure(cell, ',')).toEqual({ kind: 'missing', state: 'suppressed' });
});

test.each(['', ' ', '\u00a0', '\t'])('a blank cell is no figure', (cell) => {
	expect(readFigure(cell, ',')).toEqual({ kind: 'empty' });
});

test.each([
	['1e5', ',', 'exponent'],
	['1,5E-3', ',', 'exponent'],
	['NaN', ',', 'not_finite'],
	['Infinity', ',', 'not_finite'],
	['-inf', ',', 'not_finite'],
	['0x10', ',', 'hexadecimal'],
	['1 23', ',', 'bad_grouping'],
	['12 34 567', ',', 'bad_grouping'],
	['1,2,3', ',', 'bad_grouping'],
	['1,234.567.8', ',', 'bad_grouping'],
	['1 234 ,5', ',', 'bad_grouping'],
	['5,', ',', 'bad_grouping'],
	['12a', ',', 'not_a_number'],
	[',5', ',', 'not_a_number'],
	['--5', ',', 'not_a_number'],
	['<', ',', 'not_a_number'],
	['**', ',', 'not_a_number'],
	['12,5*', ',', 'not_a_number'],
	['=1+1', ',', 'not_a_number'],
	['ei tietoa', ',', 'not_a_number'],
	['١٢', ',', 'not_a_number'],
	['12.5', ',', 'other_mark'],
	['12,5', '.', 'other_mark'],
	['1 234,567', '.', 'other_mark'],
	['1.234', null, 'ambiguous_mark'],
	['-1,234', null, 'ambiguous_mark'],
	['1234567890123456', ',', 'too_many_digits']
] as const)('"%s" in a column of %s is refused: %s', (cell, mark, reason) => {
	expect(readFigure(cell, mark)).toEqual({ kind: 'refused', reason });
});

test.each([
	['1 234,5', ','],
	['0,125', ','],
	['1.234.567', ','],
	['1.234,5', ','],
	['12.5', '.'],
	['1,234.5', '.'],
	['1,234', 'either'],
	['−1.234 %', 'either'],
	['1 234', null],
	['-', null],
	['1,2,3', null]
] as const)('"%s" proves the mark %s', (cell, mark) => {
	expect(markIn(cell)).toBe(mark);
});

test.each([
	['only commas', { comma: 3, point: 0, either: 1 }, ',', false],
	['only points', { comma: 0, point: 1, either: 9 }, '.', false],
	['both: somebody must say', { comma: 1, point: 1, either: 1 }, null, true],
	['both, but every cell proves its own', { comma: 1, point: 1, either: 0 }, null, false],
	['nothing proves it: somebody must say', { comma: 0, point: 0, either: 1 }, null, true],
	['only whole numbers', { comma: 0, point: 0, either: 0 }, null, false]
] as const)('the mark of a column with %s', (_, tally, mark, ask) => {
	expect(columnMark(tally)).toBe(mark);
	expect(mustAskMark(tally)).toBe(ask);
});

test.each([0, -3.25, 1234.5, 1234567.89, -0.5])('what we print can be read back: %d', (value) => {
	const printed = formatNumber(value, 'fi');
	expect(readFigure(printed, ',')).toMatchObject({ kind: 'value', value });
});
