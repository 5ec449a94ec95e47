import { AxeBuilder } from '@axe-core/playwright';
import { expect, m, open, signIn, test } from './app.ts';

const TABLE = 'statfin_vaerak_pxt_11re.px';

for (const [javaScriptEnabled, sex] of [
	[true, 'Yhteensä'],
	[false, 'Naiset']
] as const)
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test(`a table of StatFin is linked and told of: ${sex}`, async ({ page, context }) => {
			test.setTimeout(120_000);
			await signIn(context, 'paallikko');
			await open(page, '/tuonti');
			await page.getByRole('link', { name: m.imports_table_link() }).click();
			await page.getByLabel(m.imports_table_address()).fill(TABLE);
			await page.getByRole('button', { name: m.imports_new_search() }).click();

			const content = page.getByRole('table', { name: m.imports_table_dimensions() });
			await expect(content).toContainText(m.imports_table_role_geo());
			const choice = page.getByRole('combobox', { name: 'Sukupuoli' });
			await expect(choice).toHaveValue('SSS');
			await choice.selectOption('');
			await page.getByRole('button', { name: m.imports_table_continue() }).click();
			await expect(choice).toHaveAttribute('aria-invalid', 'true');
			await choice.selectOption({ label: sex });
			await page.getByRole('button', { name: m.imports_table_continue() }).click();

			const name = page.getByLabel(m.imports_new_name());
			await expect(name).toHaveValue(sex === 'Naiset' ? 'Väestö 31.12., Naiset' : 'Väestö 31.12.');
			await name.fill(`Väestö: ${sex}`);
			await page.getByRole('button', { name: m.imports_new_add() }).click();
			await expect(page.locator('.ds-error-summary')).toContainText(m.imports_new_kind_needed());
			await expect(name).toHaveValue(`Väestö: ${sex}`);
			if (javaScriptEnabled) {
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			}
			await page.getByLabel(m.imports_new_neutral()).check();
			await page.getByLabel(m.imports_new_kind_wellbeing(), { exact: true }).check();
			await page.getByRole('button', { name: m.imports_new_add() }).click();

			await expect(page.getByText(m.imports_added())).toBeVisible();
			const form = page.getByRole('region', { name: m.imports_from_pxweb() });
			const chosen = form.getByRole('combobox').locator('option:checked');
			await expect(chosen).toHaveText(`Väestö: ${sex}`);
			await form.getByLabel(m.imports_year_from()).fill('2024');
			await form.getByLabel(m.imports_year_to()).fill('2024');
			await form.getByLabel(m.imports_area_all()).check();
			await form.getByRole('button', { name: m.imports_fetch() }).click();
			if (sex === 'Naiset') return; // only the total was recorded

			const fresh = page.getByRole('table', { name: m.imports_fresh_caption() });
			await expect(fresh).toContainText('31.12.2024');
			await page.getByRole('button', { name: m.imports_commit() }).click();
			await expect(page.getByText(m.imports_committed_title())).toBeVisible();

			const again = new URLSearchParams({ taulukko: TABLE, 'v.Sukupuoli': 'SSS' });
			await open(page, `/tuonti/taulukko?${again}`);
			await expect(page.getByText(m.imports_new_known())).toBeVisible();
		});
	});

test('a table that is none, or that StatFin does not have, is told in words', async ({
	page,
	context
}) => {
	await signIn(context, 'paallikko');
	await open(page, '/tuonti/taulukko?taulukko=kissa');
	await expect(page.getByText(m.imports_table_wrong())).toBeVisible();
	await expect(page.getByLabel(m.imports_table_address())).toHaveValue('kissa');
	await page.goto('/tuonti/taulukko?taulukko=statfin_ei_pxt_0000.px');
	await expect(page.getByText(m.imports_unreachable_hint())).toBeVisible();
});
