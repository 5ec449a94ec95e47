import { expect, test } from 'vitest';
import { figureOf } from './figures.ts';
import { readCsv } from './read.ts';

const CODES = ['000', '001', '002', '003', '004'];
const figures = CODES.flatMap((code) =>
	readCsv(`figures/${code}.csv`).map((row) => ({ id: figureOf(code, row), code, ...row }))
);
type Figure = Record<string, string>;
const raws = (which: (figure: Figure) => boolean) =>
	figures.filter(which).map(({ code, raw }: Figure) => `${code}: ${raw}`);

test('the five documents print over 1 500 figures, each told from every other', () => {
	expect(figures.length).toBeGreaterThan(1500);
	expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
});

test('a dash has no value, and nothing else lacks one', () => {
	expect(raws(({ raw, value }) => raw === '-' && value !== '')).toEqual([]);
	expect(raws(({ raw, state }) => (raw === '-') !== (state === 'not_available'))).toEqual([]);
	expect(raws(({ raw, value }) => raw !== '-' && value === '')).toEqual([]);
});

test('values are decimal numbers with the sign of the print', () => {
	const isNumber = /^(-?\d+(\.\d+)?)?$/;
	expect(raws(({ value = '' }) => !isNumber.test(value))).toEqual([]);
	const isNegative = /^[-−–]\s?\d/;
	expect(raws(({ raw = '', value = '' }) => isNegative.test(raw) !== value.startsWith('-'))).toEqual([]);
});

test('every service figure stands among the figures of its document', () => {
	const known = new Set(figures.map(({ id }) => id));
	const rows = readCsv('heinola/osavuosikatsaus-2023-q1/services.csv');
	expect(rows.length).toBeGreaterThan(20);
	expect(rows.filter((row) => !known.has(figureOf(row.document ?? '', row)))).toEqual([]);
});
