import { type Page } from '@playwright/test';
import { expect, m, open, signIn, test } from './app.ts';
import { makeXlsx, sheetData, simpleRow } from '../imports/make-xlsx.ts';

const CSV = `Kunta;Vuosi;Mittari;Arvo
Heinola;2030;vakiluku;17 500
111;2031;vakiluku;17 400
Heinola;2032;vakiluku;noin sata
Atlantis;2030;vakiluku;12
Heinola;2030;vakiluku;17500
`;
const file = (name: string, text: string | Buffer) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(text)
});

async function upload(page: Page, sent: ReturnType<typeof file>) {
	await open(page, '/tuonti');
	await page.getByLabel(m.imports_file()).setInputFiles(sent);
	await page.getByRole('button', { name: m.imports_file_read() }).click();
}

const count = (page: Page, label: string) =>
	page.getByText(label, { exact: true }).locator('..').getByText(/^\d+$/);

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('a file goes through its columns and a preview to a saved figure, and back', async ({
			page,
			context
		}) => {
			await signIn(context, 'paallikko');
			await upload(page, file('vakiluku.csv', CSV));
			await expect(page.getByRole('combobox', { name: 'Kunta' })).toHaveValue('area');
			await page.getByRole('button', { name: m.imports_columns_confirm() }).click();

			const refused = page.getByRole('table', { name: m.imports_refused_caption() });
			await expect(refused.getByRole('row')).toHaveCount(4);
			await expect(refused).toContainText(m.imports_refused_not_a_number({ value: 'noin sata' }));
			await expect(refused).toContainText(m.imports_refused_unknown_area({ value: 'Atlantis' }));
			await expect(count(page, m.imports_new_figures())).toHaveText('2');

			await page.getByRole('button', { name: m.imports_commit() }).click();
			await expect(page.getByText(m.imports_committed_title())).toBeVisible();

			await upload(page, file('vakiluku.csv', CSV));
			await expect(page.getByText(m.imports_columns_remembered())).toBeVisible();
			await page.getByRole('button', { name: m.imports_columns_confirm() }).click();
			await expect(count(page, m.imports_same_figures())).toHaveText('2'); // the saved ones
			await page.getByRole('button', { name: m.imports_discard() }).click();
			await expect(page.getByText(m.imports_discarded_title())).toBeVisible();

			await page.goto('/tuonti');
			const saved = page.getByRole('row').filter({ hasText: m.imports_state_committed() });
			await saved.getByRole('link', { name: /vakiluku\.csv/ }).click();
			await page.getByText(m.imports_undo(), { exact: true }).click();
			await page.getByRole('button', { name: m.imports_undo_sure() }).click();
			await expect(page.getByText(m.imports_undone_title())).toBeVisible();
		});
	});

test('all refused rows can be downloaded', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	await upload(page, file('huonot.csv', CSV));
	await page.getByRole('button', { name: m.imports_columns_confirm() }).click();
	const link = page.getByRole('link', { name: m.imports_refused_csv() });
	const answer = await page.request.get((await link.getAttribute('href')) ?? '');
	expect(await answer.text()).toContain(m.imports_refused_unknown_area({ value: 'Atlantis' }));
});

test('a workbook is read by the sheet that is chosen', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	const sheet = sheetData(
		simpleRow(1, 'Kunta', '2033', '2034') + simpleRow(2, 'Heinola', 17_300, 17_200)
	);
	const workbook = makeXlsx({ sheets: { Taulukko: sheet } });
	await upload(page, file('vakiluku.xlsx', workbook));
	await page.waitForURL(/\/tuonti\/[0-9a-f-]{36}/);
	await page
		.getByRole('combobox', { name: m.imports_series() })
		.selectOption({ value: 'vakiluku' });
	await page.getByRole('button', { name: m.imports_columns_confirm() }).click();
	await expect(count(page, m.imports_new_figures())).toHaveText('2');
	await page.getByRole('button', { name: m.imports_discard() }).click();
});

test.describe('a file that is refused whole', () => {
	const WRONG = [
		['nothing', file('tyhja.csv', ''), /.+/],
		['a picture', file('kuva.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0])), /.+/],
		['a table in the wrong shape', file('luvut.pdf', '%PDF-1.7'), /.+/]
	] as const;
	for (const [name, sent, said] of WRONG)
		test(`${name} is told beside the field, and nothing is kept`, async ({ page, context }) => {
			await signIn(context, 'paallikko');
			await upload(page, sent);
			const field = page.getByLabel(m.imports_file());
			await expect(field).toHaveAttribute('aria-invalid', 'true');
			await expect(field).toHaveAccessibleDescription(said);
			await expect(page.getByRole('row').filter({ hasText: sent.name })).toHaveCount(0);
		});

	test('100 MB is refused with a clear page', async ({ page, context }) => {
		await signIn(context, 'paallikko');
		await open(page, '/tuonti');
		const megabyte = file('suuri.csv', Buffer.alloc(1024 * 1024, 'a;b\n'));
		await page.getByLabel(m.imports_file()).setInputFiles(megabyte);
		await page.getByLabel(m.imports_file()).evaluate((input: HTMLInputElement) => {
			const [one] = input.files ?? [];
			if (!one) return;
			const bag = new DataTransfer();
			bag.items.add(new File(Array<File>(100).fill(one), one.name));
			input.files = bag.files;
		});
		await page.getByRole('button', { name: m.imports_file_read() }).click();
		const field = page.getByLabel(m.imports_file());
		await expect(field).toHaveAccessibleDescription(/64/);
		await expect(field).toHaveAttribute('aria-invalid', 'true');
	});
});
