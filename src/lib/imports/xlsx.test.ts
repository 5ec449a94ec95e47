import { expect, test } from 'vitest';
import {
	makeXlsx,
	row,
	sheetData,
	simpleRow,
	type Workbook
} from '../../../tests/imports/make-xlsx.ts';
import { sentBlob } from './sent-file.server.ts';
import type { TableRow } from './table.ts';
import { readTable, type Choices } from './tables.server.ts';

const read = (workbook: Workbook, choices?: Choices) =>
	readTable(sentBlob('luvut.xlsx', new Blob([makeXlsx(workbook)])), choices);
const rowsOf = async (table: Awaited<ReturnType<typeof read>>): Promise<TableRow[]> =>
	(await Array.fromAsync(table.rows())).flat();

/** One cell below the heading `Arvo`. */
async function cell(attributes: string, inner: string, workbook: Workbook = {}) {
	const sheet = sheetData(
		simpleRow(1, 'Arvo', 'Kunta') + row(2, [attributes, inner], ['', '<v>111</v>'])
	);
	const [first] = await rowsOf(await read({ ...workbook, sheets: { Luvut: sheet } }));
	return first?.cells[0];
}

test.each([
	['a number', '', '<v>12.5</v>', { text: '12.5', kind: 'number' }],
	['a shared text', 't="s"', '<v>1</v>', { text: 'Heinola', kind: 'text' }],
	[
		'an inline text',
		't="inlineStr"',
		'<is><t>Mäntyharju</t></is>',
		{ text: 'Mäntyharju', kind: 'text' }
	],
	[
		'a text in runs',
		't="inlineStr"',
		'<is><r><t>1</t></r><r><t>2</t></r></is>',
		{ text: '12', kind: 'text' }
	],
	[
		'an entity of XML',
		't="inlineStr"',
		'<is><t>A &amp; O</t></is>',
		{ text: 'A & O', kind: 'text' }
	],
	['true', 't="b"', '<v>1</v>', { text: 'TRUE', kind: 'boolean' }],
	['a date by its format', 's="1"', '<v>45016</v>', { text: '2023-03-31', kind: 'date' }],
	['a percentage by its format', 's="2"', '<v>0.125</v>', { text: '12.5 %', kind: 'number' }],
	['an ISO date', 't="d"', '<v>2023-03-31T00:00:00</v>', { text: '2023-03-31', kind: 'date' }],
	['a cell without a value', 's="1"', '', { text: '', kind: 'text' }]
])('%s', async (_, attributes, inner, expected) => {
	const workbook = { texts: ['Kunta', 'Heinola'], formats: ['General', 'd.m.yyyy', '0.0%'] };
	expect(await cell(attributes, inner, workbook)).toEqual(expected);
});

test.each([
	['a formula, whatever its stored result', '', '<f>SUM(A1:A9)</f><v>12</v>', 'formula_cell'],
	['a formula that gives a text', 't="str"', '<f>"a"</f><v>a</v>', 'formula_cell'],
	['a shared formula', '', '<f t="shared" si="0"/><v>1</v>', 'formula_cell'],
	['an error', 't="e"', '<v>#DIV/0!</v>', 'error_cell'],
	['a text that is not there', 't="s"', '<v>99</v>', 'broken_cell'],
	['a text by a negative number', 't="s"', '<v>-1</v>', 'broken_cell'],
	['a type that does not exist', 't="x"', '<v>1</v>', 'broken_cell'],
	['a number that is none', '', '<v>NaN</v>', 'not_a_number'],
	['an endless number', '', '<v>1e999</v>', 'not_a_number']
])('%s is refused, and its row is still listed', async (_, attributes, inner, refused) => {
	expect(await cell(attributes, inner)).toMatchObject({ refused });
});

test('years since 1904 are told from those since 1900', async () => {
	const workbook = { formats: ['yyyy-mm-dd'], date1904: true };
	expect(await cell('s="0"', '<v>43554</v>', workbook)).toMatchObject({ text: '2023-03-31' });
});

test('cells stand in the column that they name, and rows on the line', async () => {
	const sheet = sheetData(
		simpleRow(3, 'Kunta', 'Vuosi', 'Arvo') +
			'<row r="7"><c r="A7" t="inlineStr"><is><t>Heinola</t></is></c><c r="C7"><v>5</v></c></row>'
	);
	const table = await read({ sheets: { Luvut: sheet } });
	expect(table).toMatchObject({ headerLine: 3, header: ['Kunta', 'Vuosi', 'Arvo'], rowCount: 1 });
	const [only] = await rowsOf(table);
	expect(only?.line).toBe(7);
	expect(only?.cells.map(({ text }) => text)).toEqual(['Heinola', '', '5']);
});

test('a cell right of the last heading refuses its row', async () => {
	const table = await read({
		sheets: { Luvut: sheetData(simpleRow(1, 'Kunta', 'Arvo') + simpleRow(2, 'Heinola', 1, 2)) }
	});
	expect((await rowsOf(table))[0]?.refused).toBe('wrong_cell_count');
});

test('the first visible sheet with rows is read, and another when it is chosen', async () => {
	const workbook = {
		sheets: {
			Piilossa: sheetData(simpleRow(1, 'x', 'y')),
			Kansi: sheetData(''),
			Luvut: sheetData(simpleRow(1, 'Kunta', 'Arvo') + simpleRow(2, 'Heinola', 1))
		},
		hidden: ['Piilossa']
	};
	const table = await read(workbook);
	expect(table.sheet).toEqual({ name: 'Luvut', hidden: false });
	expect(table.sheets?.map(({ name, hidden }) => [name, hidden])).toEqual([
		['Piilossa', true],
		['Kansi', false],
		['Luvut', false]
	]);
	const chosen = await read(workbook, { sheet: 'Piilossa' });
	expect(chosen).toMatchObject({ header: ['x', 'y'], remarks: { hidden_sheet: 1 } });
	await expect(read(workbook, { sheet: 'Poissa' })).rejects.toMatchObject({
		reason: 'unknown_sheet'
	});
});

test('what is hidden, merged or computed is read and told', async () => {
	const sheet = `<cols><col min="2" max="2" hidden="1"/></cols>${sheetData(
		simpleRow(1, 'Kunta', 'Arvo') +
			simpleRow(2, 'Heinola', 1).replace('<row ', '<row hidden="1" ') +
			row(3, ['t="str"', '<f>A2</f><v>Heinola</v>'], ['', '<v>2</v>'])
	)}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
	const { remarks, rowCount } = await read({ sheets: { Luvut: sheet } });
	expect(rowCount).toBe(2);
	expect(remarks).toEqual({ hidden_columns: 1, hidden_rows: 1, merged_cells: 1, formula_cells: 1 });
});
