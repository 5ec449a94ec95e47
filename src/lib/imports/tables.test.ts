import { expect, test } from 'vitest';
import { tableOf } from '../../../tests/imports/csv-file.ts';
import { sentBlob } from './sent-file.server.ts';
import { readTable } from './tables.server.ts';

const texts = async (table: Awaited<ReturnType<typeof tableOf>>) =>
	(await Array.fromAsync(table.rows())).flat().map(({ cells }) => cells.map(({ text }) => text));

test('a file tells what was guessed of it, and gives its rows as often as asked', async () => {
	const table = await tableOf('\uFEFFKunta;Arvo\nHeinola;1,5\n\nLahti;\n');
	expect(table).toMatchObject({
		source: 'csv',
		encoding: { encoding: 'utf-8', clue: 'mark' },
		delimiter: { delimiter: ';', clue: 'regular' },
		header: ['Kunta', 'Arvo'],
		headerLine: 1,
		rowCount: 2,
		remarks: {}
	});
	expect(table.columns[1]).toMatchObject({ name: 'Arvo', filled: 1, samples: ['1,5'] });
	expect(table.preview.map(({ line }) => line)).toEqual([2, 4]);
	const rows = [
		['Heinola', '1,5'],
		['Lahti', '']
	];
	expect(await texts(table)).toEqual(rows);
	expect(await texts(table)).toEqual(rows);
});

test('what the user chooses goes before every guess, and is told as a choice', async () => {
	const bytes = Buffer.from('otsikko\nKunta,Arvo;1\nM\xe4ntyharju,1;2\n', 'latin1');
	const table = await readTable(sentBlob('a.csv', new Blob([bytes])), {
		encoding: 'windows-1252',
		delimiter: ',',
		headerLine: 2
	});
	expect(table).toMatchObject({
		encoding: { encoding: 'windows-1252', clue: 'chosen' },
		delimiter: { delimiter: ',', clue: 'chosen' },
		header: ['Kunta', 'Arvo;1']
	});
	expect(await texts(table)).toEqual([['Mäntyharju', '1;2']]);
});

test('titles above the headings are passed over, and counted', async () => {
	const table = await tableOf(
		'Väestö 31.12.\nLähde: Tilastokeskus\n\nAlue;2019;2020\nHeinola;1;2\n'
	);
	expect(table).toMatchObject({ headerLine: 4, rowCount: 1, remarks: { lines_before_header: 2 } });
});

test('Excel’s own first line is no row', async () => {
	const table = await tableOf('sep=|\nKunta|Arvo\nHeinola|1\n');
	expect(table).toMatchObject({ header: ['Kunta', 'Arvo'], headerLine: 2, remarks: {} });
});

test('rows of the wrong width are listed, blanks at their end are forgiven', async () => {
	const table = await tableOf('a;b\n1;2;;\n1;2;3\n1\n');
	const rows = (await Array.fromAsync(table.rows())).flat();
	expect(rows.map(({ line, refused }) => [line, refused])).toEqual([
		[2, undefined],
		[3, 'wrong_cell_count'],
		[4, 'wrong_cell_count']
	]);
	expect(table.remarks).toEqual({ wrong_cell_counts: 2 });
});

test('headings are tidied, and those that repeat are counted', async () => {
	const table = await tableOf('Kunta ;Arvo;"Arvo\n"; ;\nHeinola;1;2;;\n');
	expect(table.header).toEqual(['Kunta', 'Arvo', 'Arvo']);
	expect(table.remarks).toEqual({ repeated_header: 1 });
});

test.each([3, 50, 99])('line %d cannot be the line of the headings here', async (headerLine) => {
	const reading = tableOf('a;b\n1;2\n"x"y;2\n', { headerLine });
	await expect(reading).rejects.toMatchObject({ reason: 'no_header' });
});
