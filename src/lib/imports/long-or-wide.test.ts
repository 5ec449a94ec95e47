import { expect, test } from 'vitest';
import { AREAS, tableOf } from '../../../tests/imports/csv-file.ts';
import { makeXlsx, row, sheetData, simpleRow } from '../../../tests/imports/make-xlsx.ts';
import { proposeMapping } from './column-guess.ts';
import type { Mapping } from './columns.ts';
import { toCandidates } from './long-or-wide.ts';
import { sentBlob } from './sent-file.server.ts';
import type { ReadTable } from './table.ts';
import { readTable } from './tables.server.ts';

/** All that a table comes to, by the proposed mapping with what the test has chosen. */
async function judge(table: ReadTable, chosen: Partial<Mapping> = {}) {
	const { mapping } = proposeMapping(table, { areas: AREAS, indicators: [] });
	const batches = await Array.fromAsync(toCandidates(table, { ...mapping, ...chosen }, AREAS));
	return {
		candidates: batches.flatMap(({ candidates }) => candidates),
		refusals: batches.flatMap(({ refusals }) => refusals),
		blanks: batches.reduce((sum, { blanks }) => sum + blanks, 0)
	};
}
const judgeText = async (text: string, chosen?: Partial<Mapping>) =>
	judge(await tableOf(text), chosen);

test('a row of a long table is a figure with all it says', async () => {
	const { candidates, refusals } = await judgeText(
		'Kunta;Jakso;Mittari;Sukupuoli;Arvo;Osoittaja;Nimittäjä;Tila;Huom\n' +
			'111;1–3/2023;asunnottomat;mies;12,50 %;−25;200;ennakkotieto;oma laskelma\n'
	);
	expect(refusals).toEqual([]);
	expect(candidates).toEqual([
		{
			line: 2,
			column: 'Arvo',
			area: { category: 'municipality', code: 'KU111' },
			indicator: 'asunnottomat',
			class: { dimension: 'sex', code: 'mies' },
			periodStart: '2023-01-01',
			periodEnd: '2023-03-31',
			value: 12.5,
			decimals: 2,
			percent: true,
			numerator: -25,
			denominator: 200,
			state: 'provisional',
			...{ unit: null, note: 'oma laskelma', scope: '', method: '', lower: null, upper: null },
			dropsZeros: false,
			raw: {
				Kunta: '111',
				Jakso: '1–3/2023',
				Mittari: 'asunnottomat',
				Sukupuoli: 'mies',
				Arvo: '12,50 %',
				Osoittaja: '−25',
				Nimittäjä: '200',
				Tila: 'ennakkotieto',
				Huom: 'oma laskelma'
			}
		}
	]);
});

const fixed = { area: null, period: null, indicator: 'asunnottomat', scope: null };

test('a row of a wide table is a figure for each of its years, and blanks are none', async () => {
	const text = 'Kunta;2019;2020;2021;2022\nHeinola;1,5;;-;<5\n';
	const { candidates, refusals, blanks } = await judgeText(text, { fixed });
	expect(refusals).toEqual([]);
	expect(blanks).toBe(1);
	expect(
		candidates.map(({ column, periodStart, value, state, raw }) => [
			column,
			periodStart,
			value,
			state,
			raw
		])
	).toEqual([
		['2019', '2019-01-01', 1.5, 'final', { Kunta: 'Heinola', 2019: '1,5' }],
		['2021', '2021-01-01', null, 'not_available', { Kunta: 'Heinola', 2021: '-' }],
		['2022', '2022-01-01', null, 'suppressed', { Kunta: 'Heinola', 2022: '<5' }]
	]);
});

const HEAD = 'Kunta;Vuosi;Mittari;Arvo;Osoittaja;Nimittäjä;Tila;Huom\n';

test.each([
	['111;2020;a;12a;;;;', 'Arvo', 'not_a_number', '12a'],
	['111;2020;a;1e5;;;;', 'Arvo', 'exponent', '1e5'],
	['111;2020;a;;;;;', 'Arvo', 'missing_value', undefined],
	['111;2020;a;12.5;;;;', 'Arvo', 'other_mark', '12.5'],
	['999;2020;a;1;;;;', 'Kunta', 'unknown_area', '999'],
	[';2020;a;1;;;;', 'Kunta', 'missing_area', undefined],
	['Päijät-Häme;2020;a;1;;;;', 'Kunta', 'ambiguous_area', 'Päijät-Häme'],
	['111;20;a;1;;;;', 'Vuosi', 'bad_period', '20'],
	['111;;a;1;;;;', 'Vuosi', 'missing_period', undefined],
	['111;2020;;1;;;;', 'Mittari', 'missing_indicator', undefined],
	['111;2020;a;1;x;2;;', 'Osoittaja', 'not_a_number', 'x'],
	['111;2020;a;1;1;0;;', 'Nimittäjä', 'out_of_bounds', '0'],
	['111;2020;a;1;;;ehkä;', 'Tila', 'unknown_state', 'ehkä'],
	['111;2020;a;1;;;salattu;', 'Arvo', 'contradicts', '1'],
	[`111;2020;a;1;;;;${'x'.repeat(2001)}`, 'Huom', 'too_long', 'x'.repeat(200)],
	['111;2020;a;1', '', 'wrong_cell_count', undefined],
	['"111"1;2020;a;1;;;;', '', 'bad_quotes', undefined]
])('%s is refused in %s: %s', async (line, column, reason, value) => {
	const text = `${HEAD}111;2019;a;0,5;;;;\n${line}\n`;
	const { candidates, refusals } = await judgeText(text, { mark: ',' });
	expect(candidates).toHaveLength(1);
	expect(refusals).toMatchObject([{ line: 3, column, reason, ...(value && { value }) }]);
	expect('value' in (refusals[0] ?? {})).toBe(value !== undefined);
});

test('an empty figure that the state explains is missing, not refused', async () => {
	const { candidates } = await judgeText(`${HEAD}111;2020;a;;;;salattu;\n111;2021;a;..;;;;\n`);
	expect(candidates.map(({ value, state }) => [value, state])).toEqual([
		[null, 'suppressed'],
		[null, 'not_available']
	]);
});

test('a bad figure of a wide row leaves the others', async () => {
	const { candidates, refusals } = await judgeText('Kunta;2019;2020\nHeinola;1,5;x\n', { fixed });
	expect(candidates).toHaveLength(1);
	expect(refusals).toMatchObject([{ line: 2, column: '2020', reason: 'not_a_number' }]);
});

test('columns of the same heading are told apart by their letter', async () => {
	const text = 'Kunta;2020;2020\nHeinola;1;2\n';
	const { candidates } = await judgeText(text, { fixed });
	expect(candidates.map(({ column }) => column)).toEqual(['2020 (B)', '2020 (C)']);
});

test('a formula is refused where it is read, and only there', async () => {
	const formula: [string, string] = ['', '<f>1+1</f><v>2</v>'];
	const sheet = sheetData(
		simpleRow(1, 'Kunta', 'Vuosi', 'Mittari', 'Arvo', 'Muuta') +
			row(2, ['', '<v>111</v>'], ['', '<v>2020</v>'], ['t="str"', '<v>a</v>'], formula, ['', '']) +
			row(
				3,
				['', '<v>5</v>'],
				['', '<v>2020</v>'],
				['t="str"', '<v>a</v>'],
				['', '<v>1.234</v>'],
				formula
			) +
			row(
				4,
				['', '<v>5</v>'],
				['', '<v>2020</v>'],
				['t="str"', '<v>a</v>'],
				['t="b"', '<v>1</v>'],
				['', '']
			)
	);
	const file = sentBlob('a.xlsx', new Blob([makeXlsx({ sheets: { a: sheet } })]));
	const { candidates, refusals } = await judge(await readTable(file));
	expect(refusals.map(({ line, column, reason }) => [line, column, reason])).toEqual([
		[2, 'Arvo', 'formula_cell'],
		[4, 'Arvo', 'bad_type']
	]);
	expect(candidates.map(({ line, area, value }) => [line, area?.code, value])).toEqual([
		[3, 'KU005', 1.234]
	]);
});
