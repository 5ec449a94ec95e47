import { expect, m, open, signIn, test } from './app.ts';
import { isSound } from './sound.ts';

test.beforeEach(({ context }) => signIn(context, 'paallikko'));

test('an indicator of Sotkanet is added, fetched and saved', async ({ page }) => {
	test.setTimeout(120_000);
	await open(page, '/tuonti/uusi?tunnus=127');
	await isSound(page);
	await page.getByRole('button', { name: m.imports_new_add() }).click();
	const summary = page.locator('.ds-error-summary');
	await expect(summary).toContainText(m.imports_new_direction_needed());
	await expect(summary).toContainText(m.imports_new_kind_needed());
	await page.getByText(m.imports_new_neutral()).click();
	await page.getByText(m.imports_new_kind_wellbeing(), { exact: true }).click();
	await page.getByRole('button', { name: m.imports_new_add() }).click();

	await expect(page.getByText(m.imports_added())).toBeVisible();
	const form = page.getByRole('region', { name: m.imports_from_sotkanet() });
	await form.getByLabel(m.imports_year_from()).fill('2023');
	await form.getByLabel(m.imports_year_to()).fill('2023');
	await form.getByText(m.imports_area_all()).click();
	await form.getByRole('button', { name: m.imports_fetch() }).click();

	const fresh = page.getByRole('table', { name: m.imports_fresh_caption() });
	await expect(fresh).toContainText('31.12.2023');
	await isSound(page);
	await page.getByRole('button', { name: m.imports_commit() }).click();
	await expect(page.getByText(m.imports_committed_title())).toBeVisible();
	await isSound(page);

	await open(page, '/tuonti/uusi?tunnus=127');
	await expect(page.getByText(m.imports_new_known())).toBeVisible();
});

test('years the wrong way round are told beside the field', async ({ page }) => {
	await open(page, '/tuonti');
	const form = page.getByRole('region', { name: m.imports_from_sotkanet() });
	await form.getByLabel(m.imports_year_from()).fill('2024');
	await form.getByLabel(m.imports_year_to()).fill('2020');
	await form.getByRole('button', { name: m.imports_fetch() }).click();
	const to = form.getByLabel(m.imports_year_to());
	await expect(form.getByRole('combobox')).toHaveAttribute('aria-invalid', 'true');
	await form.getByRole('combobox').selectOption({ index: 1 });
	await form.getByRole('button', { name: m.imports_fetch() }).click();
	await expect(to).toHaveAttribute('aria-invalid', 'true');
	await expect(to).toHaveValue('2020');
});

test('an id that Sotkanet does not know is told, and a file is offered instead', async ({
	page
}) => {
	await open(page, '/tuonti/uusi?tunnus=999999');
	await expect(page.getByText(m.imports_unreachable_hint())).toBeVisible();
	await page.goto('/tuonti/uusi?tunnus=kissa');
	await expect(page.getByText(m.imports_new_id_wrong())).toBeVisible();
});

test('the columns of a file are sound to everybody', async ({ page }) => {
	await open(page, '/tuonti');
	await isSound(page);
	const text = 'Kunta;2030;2031\nHeinola;1,5;2,5\n';
	const sent = { name: 'leveä.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
	await page.getByLabel(m.imports_file()).setInputFiles(sent);
	await page.getByRole('button', { name: m.imports_file_read() }).click();
	await expect(page.getByRole('heading', { name: m.imports_columns() })).toBeVisible();
	await isSound(page);
	await page.getByRole('button', { name: m.imports_columns_confirm() }).click();
	await expect(page.locator('.ds-error-summary')).toBeVisible(); // which indicator?
	await isSound(page);
	await page.getByRole('button', { name: m.imports_discard() }).click();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
});

test('a manager sees what was brought, and brings nothing', async ({ page, context }) => {
	await signIn(context, 'johtaja');
	await open(page, '/tuonti');
	await expect(page.getByText(m.imports_not_yours_title())).toBeVisible();
	await expect(page.getByLabel(m.imports_file())).toHaveCount(0);
	const answer = await page.request.post('/tuonti?/tiedosto', {
		headers: { origin: new URL(page.url()).origin },
		multipart: { file: { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') } }
	});
	expect(answer.status()).toBe(403);
});
