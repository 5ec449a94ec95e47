import { type Page } from '@playwright/test';
import { expect, m, open, signIn, test } from './app.ts';

/** Synthetic scores of items that no set has; test data only. */
const ITEMS = `Vuosi;Indikaattori;Pisteet;Indikaattorijoukon versio
2031;Testi-indikaattori A;40;testiversio 1
2031;Testi-indikaattori B;55,5;testiversio 1
2032;testi-indikaattori  a;60;testiversio 2
`;
/** Synthetic scores of two rounds, two years apart, one column each. */
const DIMENSIONS = `Ulottuvuus;2031;2033
Sitoutuminen;50;60
Johtaminen;;70
Yhteiset  käytännöt;30;40
`;

async function upload(page: Page, name: string, text: string) {
	await open(page, '/tuonti');
	const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
	await page.getByLabel(m.imports_file()).setInputFiles(file);
	await page.getByRole('button', { name: m.imports_file_read() }).click();
	await page.waitForURL(/\/tuonti\/[0-9a-f-]{36}/);
}

const confirmColumns = (page: Page) =>
	page.getByRole('button', { name: m.imports_columns_confirm() }).click();
const count = (page: Page, label: string) =>
	page.getByText(label, { exact: true }).locator('..').getByText(/^\d+$/);
const fresh = (page: Page) => page.getByRole('table', { name: m.imports_fresh_caption() });

async function save(page: Page) {
	await page.getByRole('button', { name: m.imports_commit() }).click();
	await expect(page.getByText(m.imports_committed_title())).toBeVisible();
	return page.url();
}

async function undo(page: Page, run: string) {
	await open(page, run);
	await page.getByText(m.imports_undo(), { exact: true }).click();
	await page.getByRole('button', { name: m.imports_undo_sure() }).click();
	await expect(page.getByText(m.imports_undone_title())).toBeVisible();
}

test('the items of the HYTE factor come with the version of their set, and go with their classes', async ({
	page,
	context
}) => {
	await signIn(context, 'paallikko');
	await upload(page, 'hyte-testi.csv', ITEMS);
	const role = (name: string) => page.getByRole('combobox', { name, exact: true });
	await expect(role('Indikaattori')).toHaveValue('class');
	await expect(role('Indikaattorijoukon versio')).toHaveValue('scope');
	await expect(page.getByRole('combobox', { name: m.imports_series() })).toHaveValue(
		'hyte-indikaattori'
	);
	await expect(page.getByLabel(m.imports_class_dimension())).toHaveValue('hyte_item');

	await confirmColumns(page); // classes that nobody knows are refused, and the way on is told
	const refused = page.getByRole('table', { name: m.imports_refused_caption() });
	await expect(refused).toContainText(
		m.imports_refused_unknown_class({ value: 'Testi-indikaattori A' })
	);
	await page.getByRole('button', { name: m.imports_discard() }).click();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();

	await upload(page, 'hyte-testi.csv', ITEMS);
	await page.getByLabel(m.imports_new_classes()).check();
	await confirmColumns(page);
	await expect(page.getByText(m.imports_new_classes_title({ count: 2 }))).toBeVisible();
	await expect(count(page, m.imports_new_figures())).toHaveText('3');
	await expect(fresh(page)).toContainText('testiversio 2');
	const run = await save(page);

	await open(page, '/mittarit/hyte-indikaattori');
	const main = page.getByRole('main');
	await expect(main.getByText('testiversio 1').first()).toBeAttached();
	await expect(main.getByText(/Testi-indikaattori B/).first()).toBeAttached();

	await undo(page, run);
	await upload(page, 'hyte-testi.csv', ITEMS); // the classes have gone: they would be made again
	await expect(page.getByLabel(m.imports_new_classes())).toBeChecked();
	await confirmColumns(page);
	await expect(page.getByText(m.imports_new_classes_title({ count: 2 }))).toBeVisible();
	await page.getByRole('button', { name: m.imports_discard() }).click();
});

test('the dimensions of TEAviisari come from a table of two rounds, and another coordinator saves it', async ({
	page,
	context
}) => {
	await signIn(context, 'paallikko');
	await upload(page, 'tea-testi.csv', DIMENSIONS);
	await expect(page.getByLabel(m.imports_class_dimension())).toHaveValue('tea_dimension');
	await page
		.getByRole('combobox', { name: m.imports_series() })
		.selectOption({ value: 'teaviisari-kuntajohto' });
	await page.getByLabel(m.imports_scope(), { exact: false }).fill('testikierros');
	await confirmColumns(page);
	await expect(count(page, m.imports_new_figures())).toHaveText('5');
	await expect(fresh(page)).toContainText('testikierros');

	await signIn(context, 'paakayttaja');
	await page.reload();
	const run = await save(page);
	await open(page, '/mittarit/teaviisari-kuntajohto');
	await expect(
		page
			.getByRole('main')
			.getByText(/Yhteiset käytännöt/)
			.first()
	).toBeAttached();
	await undo(page, run);
});

test('a column of free text is no column of classes', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	const many = Array.from({ length: 10_000 }, (_, at) => `2031;Testi ${at};1;v1`);
	await upload(page, 'liikaa.csv', `Vuosi;Indikaattori;Pisteet;Versio\n${many.join('\n')}\n`);
	await page.getByLabel(m.imports_new_classes()).check();
	await confirmColumns(page);
	await expect(page.getByText(m.imports_failed_too_many_classes({ limit: '200' }))).toBeVisible();
	await page.getByRole('button', { name: m.imports_discard() }).click();
});
