import type { Page } from '@playwright/test';
import { makeXlsx, row, sheetData, simpleRow } from '../imports/make-xlsx.ts';
import { expect, m, open, saying, signIn, test } from './app.ts';
import { form, growth, memory, sendRaw, table } from './sending.ts';

const MIB = 2 ** 20;
const ROW = 'Heinola;2030;vakiluku;17500;huomautus\n';
const LONG = `Heinola;2030;vakiluku;17500;${'x'.repeat(400)}\n`;

test.beforeEach(({ context }) => signIn(context, 'paallikko'));

test.describe('100 MB is refused in words while the memory of the server stays flat', () => {
	test.skip(process.platform !== 'linux', 'the memory of another process is read from /proc');

	for (const [how, headers] of [
		['without saying how much is coming', {}],
		['saying how much is coming', { 'content-length': String(100 * MIB) }]
	] as const)
		test(how, async ({ context }) => {
			const send = () => sendRaw(context, form('suuri.csv', table(100, ROW)), headers);
			await send(); // the first one loads what it needs
			const grown = await growth(async () => {
				const { status, text } = await send();
				expect(status).toBe(413);
				expect(text).toMatch(saying(m.imports_file_too_many_bytes({ limit: '64 Mt' })));
			});
			expect(grown).toBeLessThan(40);
		});

	test('and 60 MB that may be sent pass through it', async ({ context, page }) => {
		test.setTimeout(120_000);
		const before = memory();
		const { status } = await sendRaw(context, form('pitka.csv', table(60, LONG)));
		expect(status).toBe(303);
		expect(memory() - before).toBeLessThan(120);
		await open(page, '/tuonti');
		await page.getByRole('link', { name: /pitka\.csv/ }).click();
		await expect(page.getByText('Heinola').first()).toBeVisible();
		await page.getByRole('button', { name: m.imports_discard() }).click();
		await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
	});
});

test('a form that is cut short is told, and nothing is kept', async ({ context, page }) => {
	const [start = '', ...pieces] = [...form('katkennut.csv', [ROW])].slice(0, -1);
	const { status, text } = await sendRaw(context, [start, ...pieces]);
	expect(status).toBe(422);
	expect(text).toContain(m.imports_file_cut_short());
	await nothingKept(page, 'katkennut.csv');
});

async function upload(page: Page, name: string, content: string | Buffer) {
	await open(page, '/tuonti');
	const sent = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
	await page.getByLabel(m.imports_file()).setInputFiles(sent);
	await page.getByRole('button', { name: m.imports_file_read() }).click();
}

async function nothingKept(page: Page, name: string) {
	await open(page, '/tuonti');
	await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
}

const zeros = Buffer.alloc(100 * MIB);
const wholeBook = makeXlsx({ sheets: { a: sheetData(simpleRow(1, 'a', 'b')) } });
const HOSTILE: [name: string, file: string, content: () => string | Buffer, said: string][] = [
	[
		'a zip bomb',
		'pommi.xlsx',
		() => makeXlsx({ parts: { 'xl/sharedStrings.xml': zeros } }),
		m.imports_file_inflates_too_much({ limit: '256 Mt' })
	],
	[
		'a workbook that is cut off',
		'poikki.xlsx',
		() => wholeBook.subarray(0, wholeBook.length / 2),
		m.imports_file_broken_zip()
	],
	[
		'a million columns',
		'leve.csv',
		() => Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join(';'),
		m.imports_file_too_many_columns({ limit: '1 000' })
	],
	[
		'text that says it is a workbook',
		'luvut.xlsx',
		() => 'Kunta;Vuosi\nHeinola;2030\n',
		m.imports_file_extension_differs()
	]
];

for (const [name, file, content, said] of HOSTILE)
	test(`${name} is refused beside its field, and nothing is kept`, async ({ page }) => {
		await upload(page, file, content());
		await expect(page.getByLabel(m.imports_file())).toHaveAccessibleDescription(saying(said));
		await nothingKept(page, file);
	});

test('cells that would calculate or run something are told and not brought', async ({ page }) => {
	const formula: [string, string] = ['', '<f>WEBSERVICE("http://x.invalid")</f>'];
	const text = (value: string): [string, string] => ['t="inlineStr"', `<is><t>${value}</t></is>`];
	const first = row(2, text('Heinola'), text('2030'), text('vakiluku'), formula);
	const second = row(3, text('=cmd|calc'), text('2031'), text('vakiluku'), ['', '<v>5</v>']);
	const head = simpleRow(1, 'Kunta', 'Vuosi', 'Mittari', 'Arvo');
	await upload(page, 'kaava.xlsx', makeXlsx({ sheets: { a: sheetData(head + first + second) } }));
	await expect(page.getByText(m.imports_table_formula_cells({ count: '1' }))).toBeVisible();
	await page.getByRole('button', { name: m.imports_columns_confirm() }).click();
	const refused = page.getByRole('table', { name: m.imports_refused_caption() });
	await expect(refused).toContainText(m.imports_refused_formula_cell());
	const link = page.getByRole('link', { name: m.imports_refused_csv() });
	const csv = await page.request.get((await link.getAttribute('href')) ?? '');
	expect(await csv.text()).not.toMatch(/(^|;)"?=cmd/m); // a spreadsheet would run it
	await page.getByRole('button', { name: m.imports_discard() }).click();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
});
