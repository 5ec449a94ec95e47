import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeXlsx, sheetData, simpleRow } from '../../../tests/imports/make-xlsx.ts';
import { makeZip } from '../../../tests/imports/make-zip.ts';
import type { Bytes } from './encoding.ts';
import { LIMITS } from './file-refusal.ts';
import { sentBlob, type SentFile } from './sent-file.server.ts';
import { readTable } from './tables.server.ts';

const MIB = 1024 * 1024;

/** A file that is never in memory as a whole: its bytes are made while they are read. */
const generated = (name: string, size: number, make: Bytes): SentFile => ({
	name,
	size,
	bytes: make
});

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
	sentBlob(name, new Blob([content]));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function used(): number {
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** What `work` makes and leaves, in bytes, garbage included: for work that should hardly make anything. */
async function made(work: () => Promise<unknown>): Promise<number> {
	collect();
	collect(); // what the first left to be freed beside
	const before = used();
	await work();
	return used() - before;
}

/**
 * What `work` holds at its worst, in bytes. Garbage is collected before each look: when V8 does it by itself
 * depends on the machine.
 */
async function held(work: () => Promise<unknown>): Promise<number> {
	const look = () => {
		collect();
		looks += 1;
		return used();
	};
	let looks = 0;
	const before = look();
	let worst = before;
	const watch = setInterval(() => (worst = Math.max(worst, look())), 50);
	await work().finally(() => clearInterval(watch));
	expect(looks).toBeGreaterThan(2);
	return worst - before;
}

/** `count` times the same lines, under one heading. */
const lines = (size: number) =>
	async function* () {
		yield Buffer.from('kunta;vuosi;arvo;huomautus;toimiala\n');
		const line = 'Heinola;2023;1 234,5;"Kunnan oma laskelma; tarkistettu";Sivistystoimiala\n';
		const chunk = Buffer.from(line.repeat(1000));
		for (let sent = 0; sent < size; sent += chunk.length) {
			await setImmediate(); // as a disk does, so that others get a turn
			yield chunk;
		}
	};

test('100 MB is refused by its size, before a byte is read', async () => {
	const untouched = () => {
		throw new Error('was read');
	};
	const sent = generated('iso.csv', 100 * MIB, untouched);
	await expect(readTable(sent)).rejects.toMatchObject({
		reason: 'too_many_bytes',
		limit: 64 * MIB
	});
});

test('a file that says it is small is refused when it turns out not to be', async () => {
	const sent = generated('iso.csv', 10, lines(100 * MIB));
	const refusal = () => expect(readTable(sent)).rejects.toMatchObject({ reason: 'too_many_bytes' });
	expect(await made(refusal)).toBeLessThan(64 * MIB);
});

test('memory stays flat while 100 MB of rows pass', async () => {
	const limits = { ...LIMITS, bytes: 200 * MIB, rows: Infinity };
	let rowCount = 0;
	const grown = await held(async () => {
		({ rowCount } = await readTable(generated('iso.csv', 100 * MIB, lines(100 * MIB)), { limits }));
	});
	expect(rowCount).toBeGreaterThan(1_300_000);
	expect(grown).toBeLessThan(64 * MIB);
});

test('memory stays flat while a workbook with 14 MB of cells passes', async () => {
	const rows = Array.from({ length: 60_000 }, (_, at) =>
		simpleRow(at + 2, 'Heinola', 2023, at * 1.37, at * 7, 'huomautus')
	).join('');
	const sheet = sheetData(simpleRow(1, 'kunta', 'vuosi', 'arvo', 'muu', 'huom') + rows);
	expect(sheet.length).toBeGreaterThan(13 * MIB);
	const sent = file('iso.xlsx', makeXlsx({ sheets: { a: sheet } }));
	let rowCount = 0;
	const grown = await held(async () => ({ rowCount } = await readTable(sent)));
	expect(rowCount).toBe(60_000);
	expect(grown).toBeLessThan(48 * MIB);
});

test('a million columns are refused without making them', async () => {
	const header = file('leve.csv', Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(';'));
	const row = file('leve.csv', `a;b\n1;2\n${'1;'.repeat(1_000_000)}`);
	const cells = Array.from({ length: 1_000_000 }, (_, at) => `<c><v>${at * 7919}</v></c>`).join('');
	const sheet = sheetData(`<row r="1">${cells}</row>`);
	for (const sent of [header, row, file('leve.xlsx', makeXlsx({ sheets: { a: sheet } }))]) {
		const refusal = () =>
			expect(readTable(sent)).rejects.toMatchObject({
				reason: 'too_many_columns',
				limit: 1000
			});
		expect(await made(refusal)).toBeLessThan(96 * MIB);
	}
});

const zeros = Buffer.alloc(100 * MIB);

test('a zip bomb is refused by what it says of itself, unread', async () => {
	const bomb = makeXlsx({ parts: { 'xl/sharedStrings.xml': zeros } });
	const refusal = () =>
		expect(readTable(file('pommi.xlsx', bomb))).rejects.toMatchObject({
			reason: 'inflates_too_much'
		});
	expect(await made(refusal)).toBeLessThan(16 * MIB);
});

test('a zip bomb that lies about its size is cut off where the lie ends', async () => {
	const part = 'xl/sharedStrings.xml';
	const bomb = makeXlsx({
		sheets: { a: sheetData(simpleRow(1, 'a')) },
		parts: { [part]: zeros },
		lies: { [part]: { size: 1000 } }
	});
	const refusal = () =>
		expect(readTable(file('pommi.xlsx', bomb))).rejects.toMatchObject({
			reason: 'broken_zip'
		});
	expect(await made(refusal)).toBeLessThan(16 * MIB);
});

test('many parts that are each allowed are refused together', async () => {
	const parts = Object.fromEntries(
		Array.from({ length: 6 }, (_, at) => [`xl/media/${at}`, 'x'.repeat(1000)])
	);
	const limits = { ...LIMITS, inflated: 5000 };
	const sent = file('osat.xlsx', makeXlsx({ parts }));
	await expect(readTable(sent, { limits })).rejects.toMatchObject({ reason: 'inflates_too_much' });
});

test('one endless text is refused, not collected', async () => {
	const sheet = `<sheetData><row r="1"><c t="inlineStr"><is><t>${noise(4 * MIB)}</t></is></c></row></sheetData>`;
	const sent = file('a.xlsx', makeXlsx({ sheets: { a: sheet } }));
	await expect(readTable(sent)).rejects.toMatchObject({ reason: 'broken_xml' });
});

/** Letters that do not repeat, so that it is no zip bomb. */
function noise(length: number): string {
	let [text, state] = ['', 1];
	while (text.length < length) {
		state = (state * 48271) % 2147483647;
		text += state.toString(36);
	}
	return text;
}

test('entities that grow are refused before they do', async () => {
	const bomb = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]><sst><si><t>&b;</t></si></sst>`;
	const sent = file('a.xlsx', makeXlsx({ parts: { 'xl/workbook.xml': bomb } }));
	await expect(readTable(sent)).rejects.toMatchObject({ reason: 'document_type' });
});

test('a workbook cut off anywhere is refused', async () => {
	const whole = makeXlsx({ sheets: { a: sheetData(simpleRow(1, 'a', 'b') + simpleRow(2, 1, 2)) } });
	for (let length = 5; length < whole.length; length += 97) {
		const sent = file('poikki.xlsx', whole.subarray(0, length));
		await expect(readTable(sent)).rejects.toMatchObject({ reason: 'broken_zip' });
	}
});

test.each([
	['text that says it is a workbook', 'a.xlsx', 'a;b\n1;2\n', 'extension_differs'],
	['a workbook that says it is text', 'a.csv', makeXlsx({}), 'extension_differs'],
	['a file without an ending', 'luvut', 'a;b\n', 'extension_differs'],
	['a program', 'a.exe', 'MZ\0\0', 'extension_differs'],
	['a workbook with macros by its name', 'a.xlsm', makeXlsx({}), 'macros'],
	['an old workbook', 'a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'old_excel'],
	['a locked workbook', 'a.xlsx', locked(), 'encrypted'],
	['a PDF', 'a.csv', '%PDF-1.7', 'not_a_table'],
	['another zip', 'a.xlsx', makeZip({ 'word/document.xml': '<a/>' }), 'not_a_table'],
	['a picture', 'a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'binary_content'],
	['nothing', 'a.csv', '', 'empty_file'],
	['blank lines', 'a.csv', '\n \n\n', 'empty_file'],
	['headings alone', 'a.csv', 'Kunta;Vuosi;Arvo\n\n', 'only_headings'],
	['an open quote', 'a.csv', 'a;b\n1;"2\n3;4\n', 'unclosed_quote']
] as const)('%s is refused', async (_, name, content, reason) => {
	await expect(readTable(file(name, content))).rejects.toMatchObject({ reason });
});

function locked() {
	const name = Buffer.from('EncryptedPackage', 'utf16le');
	return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...name]);
}
