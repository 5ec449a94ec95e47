import { expect, test } from 'vitest';
import { columnOf, numberCell, shownAs, type ShownAs } from './excel-cell.ts';

const styles: ShownAs[] = ['number', 'date', 'percent'];
const read = (text: string, style: number, date1904 = false) =>
	numberCell(text, style, { date1904, shownAs: styles });

test.each([
	['an integer', '42', '42'],
	['the digits that were written', '12.50', '12.5'],
	['as typed, where Excel stores a longer tail', '4.0999999999999996', '4.1'],
	['a third keeps fifteen digits', '0.33333333333333331', '0.333333333333333'],
	['a small number without an exponent', '1.5E-7', '0.00000015'],
	['a large one without an exponent', '1.25E+5', '125000'],
	['a negative one', '-1E-3', '-0.001'],
	['a leading zero stays', '0.05', '0.05']
])('%s', (_, stored, text) => {
	expect(read(stored, 0)).toEqual({ text, kind: 'number' });
});

test.each([
	['0.125', '12.5 %'],
	['1', '100 %'],
	['-0.005', '-0.5 %'],
	['0.070000000000000007', '7 %']
])('%s in a percent format is shown as %s', (stored, text) => {
	expect(read(stored, 2)).toEqual({ text, kind: 'number' });
});

test.each([
	['45016', false, '2023-03-31'],
	['45016.75', false, '2023-03-31'],
	['1', false, '1900-01-01'],
	['59', false, '1900-02-28'],
	['61', false, '1900-03-01'],
	['0', true, '1904-01-01'],
	['43554', true, '2023-03-31']
])('day %s (1904: %s) is %s', (stored, date1904, text) => {
	expect(read(stored, 1, date1904)).toEqual({ text, kind: 'date' });
});

test.each(['60', '-1', '0.5', '2958466'])('day %s is no day', (stored) => {
	expect(read(stored, 1)).toMatchObject({ kind: 'date', refused: 'bad_date' });
});

test.each(['', 'NaN', '1e999', '0x10', '12,5', 'Infinity', '1_000'])(
	'"%s" is no number',
	(stored) => {
		expect(read(stored, 0)).toMatchObject({ refused: 'not_a_number' });
	}
);

test.each([
	[0, undefined, 'number'],
	[9, undefined, 'percent'],
	[10, undefined, 'percent'],
	[14, undefined, 'date'],
	[22, undefined, 'date'],
	[164, '0.0\\ %', 'percent'],
	[164, 'd\\.m\\.yyyy', 'date'],
	[164, '[$-40B]d. mmmm yyyy', 'date'],
	[164, '#,##0.00\\ "päivää"', 'number'],
	[164, '[Red]0.0', 'number'],
	[164, '0.0"%"', 'number'],
	[164, 'General', 'number'],
	[164, '#,##0_m', 'number']
] as const)('format %d %s shows a %s', (id, code, expected) => {
	expect(shownAs(id, code)).toBe(expected);
});

test.each([
	['A1', 0],
	['Z9', 25],
	['AB12', 27],
	['XFD1', 16383],
	['12', null],
	['', null],
	['ABCD1', null]
])('%s stands in column %s', (reference, column) => {
	expect(columnOf(reference)).toBe(column);
});
