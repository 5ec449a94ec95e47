import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shareOf } from '#lib/sources/checks.ts';
import { heinolaCells, type Cell } from './budget-cells.ts';
import { facts } from './money.ts';
import { figuresIn } from './printed.ts';

const cells = heinolaCells();
const places = ({ figure }: Cell) => `${figure.document} ${figure.table} ${figure.section}`;

/** The tables of money in 000 and 001 are those whose figures are amounts, or shares of them. */
const MONEY = ['€', '1000 €', '%'];
const tables = new Set(cells.map(places));
const budgetFigures = ['000', '001']
	.flatMap(figuresIn)
	.filter((one) => tables.has(`${one.document} ${one.table} ${one.section}`) && one.column);

test('every figure of the budget tables is one amount, a computed column or a dash beside a heading', () => {
	const known = new Map(cells.map(({ figure, means }) => [figure.id, means]));
	const left = budgetFigures.filter(({ id }) => !known.has(id));
	expect(known.size).toBe(cells.length);
	expect(left.map(({ raw, row }) => [raw, row.toUpperCase() === row])).toEqual(
		Array(10).fill(['-', true])
	);
	expect(budgetFigures.every(({ unit }) => MONEY.includes(unit))).toBe(true);
	expect(budgetFigures).toHaveLength(156 + 36 + 532 + 48);
});

test('no amount is told twice: place, account, year, basis and day differ', () => {
	const keys = facts().map(([folder, cell]) =>
		[
			...[folder, cell.division, cell.service_area, cell.item, cell.account.key, cell.kind],
			...[cell.fiscal_year, cell.means, cell.through_date]
		].join('/')
	);
	expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('every cell of the tables of money in 002 and 003 is one amount', () => {
	const known = facts().map(([, { figure }]) => figure.id);
	const inTables = [...figuresIn('002'), ...figuresIn('003')].filter(({ table }) =>
		/^Taulukko (6\. |1: )/.test(table)
	);
	expect(inTables).toHaveLength(11 + 24);
	expect(inTables.map(({ id }) => known.filter((one) => one === id).length)).toEqual(
		Array(11 + 24).fill(1)
	);
});

interface Golden {
	rows: { row: string; ta: number; tot: number; jaljella: number; pct_printed: string }[];
	palvelualue_toimintakate: Record<string, number[]>;
}
const golden = JSON.parse(
	readFileSync('tests/db/fixtures/golden_osavuosikatsaus_heinola_2023Q1.json', 'utf8')
) as Golden;

const AREAS: Record<string, string> = { HYTE: 'heinola-hyte', VIRE: 'heinola-vire' };
const RENAMED: Record<string, [label: string, kind: string, area: string]> = {
	'Investoinnit opetus': ['MENOT', 'investment', 'heinola-op-kou'],
	'Investoinnit toimiala': ['MENOT', 'investment', '']
};

function whereOf(row: string): [label: string, kind: string, area: string] {
	const [tag = '', ...rest] = row.split(' ');
	const area = AREAS[tag];
	return RENAMED[row] ?? (area ? [rest.join(' '), 'operating', area] : [row, 'operating', '']);
}

const valuesOf = (row: string) => {
	const [label, kind, area] = whereOf(row);
	const line = cells.filter(
		(cell) =>
			cell.figure.document === '001' &&
			cell.figure.row === label &&
			cell.kind === kind &&
			cell.service_area === area
	);
	const of = (means: string) =>
		line.find((cell) => cell.means === means && cell.fiscal_year !== 2022)?.figure;
	return { ta: of('budget_amended'), tot: of('outturn'), left: of('left'), share: of('share') };
};

test.each(golden.rows)('$row stands as in the print, and its rest and share follow', (expected) => {
	const { ta, tot, left, share } = valuesOf(expected.row);
	expect([ta?.value, tot?.value, left?.value, share?.raw]).toEqual([
		...[expected.ta, expected.tot, expected.jaljella, expected.pct_printed]
	]);
	const [part, whole] = [tot?.value ?? NaN, ta?.value ?? NaN];
	expect(whole - part).toBe(expected.jaljella);
	expect(shareOf({ part, whole, step: 0.1 })).toBe(share?.value);
});

const KEYS = { HYTE: 'hyte', OPKOU: 'op-kou', VAKA: 'vaka', VIRE: 'vire' };

test.each(Object.entries(KEYS))('the operating margin of %s is that of the print', (tag, key) => {
	const margin = cells.filter(
		(cell) => cell.service_area === `heinola-${key}` && cell.account.key === 'toimintakate'
	);
	const value = (means: string) =>
		margin.find((cell) => cell.means === means && cell.fiscal_year === 2023)?.figure.value;
	expect([value('budget_amended'), value('outturn')]).toEqual(golden.palvelualue_toimintakate[tag]);
});
