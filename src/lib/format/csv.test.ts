import { expect, test } from 'vitest';
import { csvResponse, toCsv } from './csv.ts';

const file = (value: string | number | null | undefined) =>
	toCsv([{ header: 'Arvo', value: (row: { value: typeof value }) => row.value }], [{ value }]);

test.each([
	['a text', 'Päiväkoti', 'Päiväkoti'],
	['a number with a decimal comma', 12.5, '12,5'],
	['a negative number is a number, not a formula', -3.25, '-3,25'],
	['zero is a figure', 0, '0'],
	['no figure is empty', null, ''],
	['a semicolon is quoted', 'a;b', '"a;b"'],
	['quotes are doubled', 'sanoi "ei"', '"sanoi ""ei"""'],
	['a line break stays inside its cell', 'a\nb', '"a\nb"'],
	['a formula is neutralised', '=SUM(A1)', "'=SUM(A1)"],
	['so is a list line', '- toimiva arki', "'- toimiva arki"],
	['so is a plus', '+358', "'+358"],
	['so is an at sign', '@huomio', "'@huomio"],
	['so is a tab', '\t=1', "'\t=1"],
	['a formula with a semicolon is both', '=A;B', '"\'=A;B"']
] as const)('%s', (_, value, expected) => {
	expect(file(value)).toBe(`\uFEFFArvo\r\n${expected}\r\n`);
});

test('columns stand in their order, and no rows leave the headings', () => {
	const columns = ['a', 'b'].map((header) => ({ header, value: () => header }));
	expect(toCsv(columns, [])).toBe('\uFEFFa;b\r\n');
	expect(toCsv(columns, [{}, {}])).toBe('\uFEFFa;b\r\na;b\r\na;b\r\n');
});

test('the answer is a download that keeps its mark', async () => {
	const response = csvResponse('tavoitteet.csv', toCsv([], []));
	expect(response.headers.get('content-disposition')).toBe('attachment; filename="tavoitteet.csv"');
	expect([...new Uint8Array(await response.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});
