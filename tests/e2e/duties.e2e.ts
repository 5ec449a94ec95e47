import { type Page } from '@playwright/test';
import { expect, m, open, signIn, test } from './app.ts';

const rowOf = (page: Page, title: string) =>
	page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		const item = javaScriptEnabled ? 'Koulupudokkaat' : 'Ylipaino';

		test('a coordinator says with what an item is followed, and takes it back', async ({
			context,
			page
		}) => {
			await signIn(context, 'paallikko');
			await open(page, '/velvoitteet');
			const row = rowOf(page, item);
			await row.getByRole('link', { name: m.duties_choose_of({ title: item }) }).click();

			const form = page.getByRole('form', { name: item });
			await form.getByRole('button', { name: m.duties_save() }).click();
			await expect(form.getByLabel(m.duties_note())).toHaveAccessibleDescription(
				new RegExp(m.duties_choose_or_say_why())
			);

			await form
				.getByLabel(m.duties_choose_indicator())
				.selectOption({ label: 'Nuorisotyöttömyys' });
			await form.getByRole('button', { name: m.duties_save() }).click();
			await expect(page.getByText(m.duties_saved())).toBeVisible();
			await expect(row).toContainText(m.duties_followed());
			await expect(row.getByRole('link', { name: 'Nuorisotyöttömyys' })).toBeVisible();

			await row.getByRole('link', { name: m.duties_choose_of({ title: item }) }).click();
			await form.getByRole('button', { name: m.duties_forget() }).click();
			await expect(row).toContainText(m.duties_gap());
		});

		test('a list is brought line by line, and a bad line is named', async ({ context, page }) => {
			const name = `Oma luettelo ${javaScriptEnabled}`;
			await signIn(context, 'paallikko');
			await open(page, '/velvoitteet');
			await page.getByText(m.duties_bring(), { exact: true }).first().click();
			await page.getByLabel(m.duties_name()).fill(name);
			await page.getByLabel(m.duties_issuer()).fill('Työryhmä');
			await page.getByLabel(m.duties_items()).fill('Having; ; 183\nOsallisuus');
			const bring = page.getByRole('button', { name: m.duties_bring() });
			await bring.click();
			const lines = page.getByLabel(m.duties_items());
			await expect(lines).toHaveAccessibleDescription(
				new RegExp(m.duties_line_title_missing({ line: 1 }))
			);
			await expect(lines).toHaveValue('Having; ; 183\nOsallisuus');
			await expect(page.getByLabel(m.duties_name())).toHaveValue(name);

			await lines.fill('Having; Ahtaasti asuvat; 183\nOsallisuus');
			await bring.click();
			await expect(page.getByRole('heading', { name })).toBeVisible();
		});
	});
}

test('who only reads sees the lists and changes nothing', async ({ context, page }) => {
	await signIn(context, 'valtuutettu');
	await open(page, '/velvoitteet');
	await expect(rowOf(page, 'Kuntajohto')).toContainText(m.duties_no_values());
	await expect(page.getByRole('button', { name: m.duties_bring() })).toHaveCount(0);
});

test('the what-if is told as our own estimate, and nonsense is named beside the field', async ({
	context,
	page
}) => {
	await signIn(context, 'paallikko');
	await open(
		page,
		'/velvoitteet/hyte-kerroin?potti=100000000&asukkaat=10000&kerroin=1&muut_asukkaat=5475000&muut_kerroin=1'
	);
	await expect(page.getByText(m.duties_not_official(), { exact: true })).toBeVisible();
	// 100 M€ / 5,485 M residents = 18,23 € (Kuntaliitto 2022)
	await expect(page.getByRole('status').filter({ hasText: '18,23' })).toBeVisible();

	await page.getByLabel(m.duties_factor(), { exact: true }).fill('hyvä');
	await page.getByRole('button', { name: m.duties_reckon() }).click();
	const factor = page.getByLabel(m.duties_factor(), { exact: true });
	await expect(factor).toHaveAccessibleDescription(new RegExp(m.duties_factor_form()));
	await expect(factor).toHaveValue('hyvä');
});

test('TEAviisari says in which years each survey is made, and how its scores are brought', async ({
	context,
	page
}) => {
	await signIn(context, 'paallikko');
	await open(page, '/velvoitteet');
	await page.getByRole('link', { name: m.duties_tea_link() }).click();
	const survey = page.getByRole('region', {
		name: 'TEAviisari: kuntajohto, pistemäärä',
		exact: true
	});
	await expect(survey).toContainText(m.duties_tea_odd_years());
	await expect(page.getByRole('table', { name: m.duties_file_columns() })).toBeVisible();
	await page.getByRole('link', { name: m.duties_to_import() }).click();
	await expect(page).toHaveURL(/\/tuonti#tiedosto$/);
});

test('who only reads is told who brings the points of the factor', async ({ context, page }) => {
	await signIn(context, 'valtuutettu');
	await open(page, '/velvoitteet/hyte-kerroin');
	const items = page.getByRole('region', { name: m.duties_items_title() });
	await expect(items).toContainText(m.duties_coordinator_brings());
	await expect(items.getByRole('link')).toHaveCount(0);
});
