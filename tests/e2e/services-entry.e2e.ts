import { type Page } from '@playwright/test';
import { expect, m, open, saying, signIn, test } from './app.ts';

const AREA = 'Varhaiskasvatuksen palvelualue';
const USE = 'Varhaiskasvatuksen käyttöaste';
const UNITS = ['Synteettinen yksikkö A', 'Synteettinen yksikkö B', 'Synteettinen yksikkö C'];
const sheet = (month: string) => `/palvelut/kirjaa?palvelualue=VAKA&kuukausi=${month}`;

const cell = (page: Page, unit = 0) =>
	page.getByRole('textbox', { name: `${UNITS[unit]}: ${USE}`, exact: true });
const save = (page: Page) => page.getByRole('button', { name: m.services_save() }).last().click();
const said = (page: Page, text: string) =>
	expect(page.getByRole('status').filter({ hasText: saying(text) })).toBeVisible();

async function addUnit(page: Page, name: string) {
	const form = page.locator('details').filter({ hasText: m.services_unit_add() }).first();
	if (!(await form.getAttribute('open')))
		await form.getByText(m.services_unit_add()).first().click();
	await form.getByLabel(m.services_area()).selectOption({ label: AREA });
	await form.getByLabel(m.services_unit_name()).fill(name);
	await form.getByLabel(m.services_unit_kind()).selectOption('daycare');
	await form.getByRole('button', { name: m.services_unit_add_button(), exact: true }).click();
	await expect(page.getByRole('heading', { name })).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

test('a manager adds units and says what is asked of them each month', async ({
	page,
	context
}) => {
	await signIn(context, 'johtaja');
	await open(page, sheet('2023-04'));
	await expect(page.getByText(m.services_no_units_title())).toBeVisible();
	await open(page, '/palvelut/yksikot');
	for (const name of UNITS) {
		await addUnit(page, name);
		await open(page, '/palvelut/yksikot');
	}

	await open(page, '/palvelut/kirjaa/sarakkeet?palvelualue=VAKA');
	const choice = page.getByLabel(m.services_indicator(), { exact: true });
	await choice.selectOption({ label: `${USE} (%)` });
	await page.getByRole('button', { name: m.services_column_add() }).click();
	await expect(page.getByRole('main').getByRole('strong').filter({ hasText: USE })).toBeVisible();
	await open(page, sheet('2023-04'));
	await expect(cell(page)).toBeVisible();
});

for (const { how, javaScriptEnabled, month } of [
	{ how: 'with scripts', javaScriptEnabled: true, month: '2023-04' },
	{ how: 'without scripts', javaScriptEnabled: false, month: '2023-06' }
]) {
	test.describe(how, () => {
		test.use({ javaScriptEnabled });

		test('two editors of one month: the conflict is shown, nothing typed is lost', async ({
			page,
			context,
			browser
		}) => {
			await signIn(context, 'varhaiskasvatus');
			await open(page, sheet(month));

			const other = await browser.newContext();
			await signIn(other, 'johtaja');
			const theirs = await other.newPage();
			await open(theirs, sheet(month));
			await cell(theirs).fill('80');
			await save(theirs);
			await said(theirs, m.services_saved({ count: 1 }));
			await other.close();

			await cell(page).fill('75,50');
			await cell(page, 1).fill('197,70');
			await cell(page, 2).fill('paljon');
			await save(page);
			await said(page, m.services_saved({ count: 1 }));
			await expect(page.getByText(/on kirjannut 80\s%/)).toBeVisible();
			await expect(cell(page)).toHaveValue('75,50');
			await expect(cell(page)).toHaveAttribute('aria-invalid', 'true');
			await expect(cell(page, 2)).toHaveValue('paljon');

			await cell(page, 2).fill('-');
			await save(page);
			await said(page, m.services_saved({ count: 2 }));
			await open(page, sheet(month));
			await expect(cell(page)).toHaveValue('75,50');
			await expect(cell(page, 1)).toHaveValue('197,70');
			await expect(cell(page, 2)).toHaveValue('-');
		});

		test('a pasted table fills the form, and what has no place is refused', async ({
			page,
			context
		}) => {
			await signIn(context, 'varhaiskasvatus');
			await open(page, sheet(month === '2023-04' ? '2023-08' : '2023-10'));
			await cell(page, 2).fill('61');
			await page.getByText(m.services_paste_title()).click();
			const table = `Yksikkö\t${USE}\tLämpö\n${UNITS[0]}\t77,1\t3\nTuntematon\t5`;
			await page.getByLabel(m.services_paste_label()).fill(table);
			await page.getByRole('button', { name: m.services_paste_fill() }).click();
			await expect(page.getByText(m.services_paste_filled({ count: 1 }))).toBeVisible();
			await expect(page.getByText(m.services_paste_unknown_unit())).toBeVisible();
			await expect(page.getByText(m.services_paste_unknown_column())).toBeVisible();
			await expect(cell(page)).toHaveValue('77,1');
			await expect(cell(page, 2)).toHaveValue('61');
			await save(page);
			await said(page, m.services_saved({ count: 2 }));
		});
	});
}

test('a missing month is listed, on the sheet and on the page of the series', async ({
	page,
	context
}) => {
	await signIn(context, 'varhaiskasvatus');
	await open(page, sheet('2023-08'));
	await expect(page.getByText(m.services_missing_before())).toContainText('heinäkuu 2023');
	await open(page, '/palvelut/varhaiskasvatus-kayttoaste');
	const gap = page.getByRole('listitem').filter({ hasText: UNITS[0] as string });
	await expect(gap.filter({ hasText: saying(m.services_missing({ months: '' })) })).toContainText(
		'toukokuu 2023'
	);
	await expect(page.getByText(m.services_no_total_parts())).toBeVisible();
	await expect(page.getByText(/197,70\s%/).first()).toBeVisible();
});

test('a unit closed mid-year is asked until its last month, and its figures stay', async ({
	page,
	context
}) => {
	await signIn(context, 'johtaja');
	await open(page, '/palvelut/yksikot');
	const card = page.getByRole('article').filter({ hasText: UNITS[1] as string });
	const name = m.services_unit_edit({ name: UNITS[1] as string });
	await card.getByText(name).click();
	const form = card.locator('details').filter({ hasText: name });
	await form.getByLabel(m.services_valid_to()).fill('2023-06-15');
	await form.getByRole('button', { name: m.services_row_save() }).click();
	await expect(card.getByText(m.services_closed())).toBeVisible();

	await open(page, sheet('2023-06'));
	await expect(cell(page, 1)).toHaveValue('197,70');
	await expect(page.getByText(m.services_closes({ date: '15.6.2023' }))).toBeVisible();
	await open(page, sheet('2023-07'));
	await expect(cell(page, 0)).toBeVisible();
	await expect(cell(page, 1)).toHaveCount(0);
});
