import { expect, test } from 'vitest';
import { csvReader, type CsvRecord, type Delimiter } from './csv.ts';
import { guessDelimiter } from './csv-delimiter.ts';
import { LIMITS, type FileReason } from './file-refusal.ts';

function read(pieces: string[], delimiter: Delimiter = ';', limits = LIMITS): CsvRecord[] {
	const reader = csvReader({ delimiter, limits });
	return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}
const cells = (text: string, delimiter?: Delimiter) =>
	read([text], delimiter).map((record) => record.cells);

test.each<[string, string, string[][]]>([
	[
		'lines end with LF',
		'a;b\nc;d\n',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	[
		'or CRLF',
		'a;b\r\nc;d\r\n',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	[
		'or CR',
		'a;b\rc;d\r',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	[
		'the last line needs no end',
		'a;b\nc;d',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	['empty cells are cells', ';;\nx;;', [['x', '', '']]],
	['blank lines are left out', 'a\n\n \nb', [['a'], ['b']]],
	['quotes hide a delimiter', '"a;b";c', [['a;b', 'c']]],
	['quotes hide a line break', '"a\r\nb";c', [['a\nb', 'c']]],
	['doubled quotes are one', '"sanoi ""ei""";c', [['sanoi "ei"', 'c']]],
	['a quoted empty cell is empty', '"";c', [['', 'c']]],
	[
		'a quoted cell may end the line',
		'a;""""\nb;c',
		[
			['a', '"'],
			['b', 'c']
		]
	],
	['a quote inside a cell is text', 'putki 5";c', [['putki 5"', 'c']]]
])('%s', (_, text, expected) => {
	expect(cells(text)).toEqual(expected);
});

test('it does not matter where the pieces of the text are cut', () => {
	const text = 'a;"b\r\n""c""";d\r\n"";e;f\r\n\r\ng;h;"i"';
	const whole = read([text]);
	expect(whole.map(({ line }) => line)).toEqual([1, 3, 5]);
	for (let at = 1; at < text.length; at += 1) {
		expect(read([text.slice(0, at), text.slice(at)])).toEqual(whole);
	}
	expect(read([...text])).toEqual(whole);
});

test('text after a closing quote makes the row doubtful, not the file', () => {
	const [first, second] = read(['"a"b;c\nd;e\n']);
	expect(first).toEqual({ line: 1, cells: ['ab', 'c'], badQuotes: true });
	expect(second).toEqual({ line: 2, cells: ['d', 'e'], badQuotes: false });
});

const small = { ...LIMITS, rows: 2, columns: 3, cell: 10, line: 40 };

test.each<[string, string, FileReason, number]>([
	['a quote that is never closed', 'a;b\nc;"d\n', 'unclosed_quote', 2],
	['too many columns', 'a;b\n1;2;3;4\n', 'too_many_columns', 2],
	['too many rows', 'a\n1\n2\n3\n', 'too_many_rows', 4],
	['a cell that is too long', 'a\n12345678901\n', 'cell_too_long', 2],
	['a quoted cell that goes on and on', 'a\n"1\n2\n3\n4\n5\n6\n"\n', 'cell_too_long', 2],
	['a line that does not end', `a\n${'x'.repeat(50)}`, 'line_too_long', 2],
	['columns that do not end', `a\n${';x'.repeat(50)}`, 'too_many_columns', 2]
])('%s refuses the file and names the line', (_, text, reason, line) => {
	expect(() => read([text], ';', small)).toThrow(expect.objectContaining({ reason, line }));
});

test.each<[string, string, Delimiter, string]>([
	['semicolons', 'kunta;arvo\nHeinola;1,5\nLahti;2,5\n', ';', 'regular'],
	['commas', 'kunta,arvo\nHeinola,1.5\n', ',', 'regular'],
	['tabs', 'kunta\tarvo\nHeinola\t1,5\n', '\t', 'regular'],
	['pipes', 'kunta|arvo\nHeinola|1,5\n', '|', 'regular'],
	['only decimal commas decide nothing against semicolons', '1,5;2,5\n3,5;4,5\n', ';', 'regular'],
	['commas in quotes', '"a,b","c"\n"d,e","f"\n', ',', 'regular'],
	[
		'a title above the table',
		'Väestö, 31.12.\n\nkunta;arvo\nHeinola;1\nLahti;2\n',
		';',
		'irregular'
	],
	['its own word for it', 'sep=|\na|b;c;d\n', '|', 'sep_line'],
	['one column', 'kunta\nHeinola\n', ';', 'one_column'],
	['nothing', '', ';', 'one_column']
])('the delimiter of %s', (_, text, delimiter, clue) => {
	expect(guessDelimiter(text, LIMITS)).toEqual({ delimiter, clue });
});
