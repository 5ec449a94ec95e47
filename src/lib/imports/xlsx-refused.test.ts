import { expect, test } from 'vitest';
import { makeXlsx, sheetData, simpleRow, type Workbook } from '../../../tests/imports/make-xlsx.ts';
import { LIMITS, type FileReason } from './file-refusal.ts';
import { sentBlob } from './sent-file.server.ts';
import { readTable, type Choices } from './tables.server.ts';

const read = (workbook: Workbook, choices?: Choices) =>
	readTable(sentBlob('luvut.xlsx', new Blob([makeXlsx(workbook)])), choices);

const rows = sheetData(simpleRow(1, 'Kunta', 'Arvo') + simpleRow(2, 'Heinola', 1));
const normal = { sheets: { Luvut: rows } };

test.each<[string, Workbook, FileReason]>([
	['macros', { ...normal, parts: { 'xl/vbaProject.bin': 'x' } }, 'macros'],
	[
		'links to other files',
		{ ...normal, parts: { 'xl/externalLinks/externalLink1.xml': '<a/>' } },
		'external_links'
	],
	[
		'a document type',
		{
			...normal,
			parts: {
				'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>'
			}
		},
		'document_type'
	],
	[
		'an entity that XML does not have',
		{ ...normal, parts: { 'xl/sharedStrings.xml': '<sst><si><t>&lol;</t></si></sst>' } },
		'broken_xml'
	],
	['XML that is cut off', { sheets: { Luvut: '<sheetData><row r="1"><c' } }, 'broken_xml'],
	[
		'bytes that are no UTF-8',
		{ ...normal, parts: { 'xl/sharedStrings.xml': Buffer.from([0x3c, 0x61, 0xff]) } },
		'broken_xml'
	],
	['no sheets', {}, 'no_sheet'],
	['an empty sheet', { sheets: { Luvut: sheetData('') } }, 'empty_file'],
	['a locked part', { ...normal, lies: { 'xl/workbook.xml': { encrypted: true } } }, 'encrypted'],
	[
		'rows that go backwards',
		{ sheets: { Luvut: sheetData(simpleRow(2, 'a', 'b') + simpleRow(1, 'c', 'd')) } },
		'broken_xml'
	],
	[
		'a cell in a column that no sheet has',
		{ sheets: { Luvut: sheetData('<row r="1"><c r="BDWGN1"><v>1</v></c></row>') } },
		'broken_xml'
	],
	[
		'a cell in the column XFD',
		{ sheets: { Luvut: sheetData('<row r="1"><c r="XFD1"><v>1</v></c></row>') } },
		'too_many_columns'
	]
])('a workbook with %s is refused', async (_, workbook, reason) => {
	await expect(read(workbook)).rejects.toMatchObject({ reason });
});

test('too many rows, texts or characters are refused with their limit', async () => {
	const refusal = (limits: Partial<typeof LIMITS>, workbook: Workbook = normal) =>
		expect(read(workbook, { limits: { ...LIMITS, ...limits } })).rejects;
	const texts = { ...normal, texts: ['aaa', 'bbb'] };
	await refusal({ rows: 0 }).toMatchObject({ reason: 'too_many_rows', limit: 0 });
	await refusal({ cell: 6 }).toMatchObject({ reason: 'cell_too_long', limit: 6, line: 2 });
	await refusal({ texts: 1 }, texts).toMatchObject({ reason: 'too_many_texts', limit: 1 });
	await refusal({ characters: 5 }, texts).toMatchObject({ reason: 'too_many_texts', limit: 5 });
	await refusal({ parts: 5 }).toMatchObject({ reason: 'too_many_parts', limit: 5 });
});
