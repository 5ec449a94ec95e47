import { type Page } from '@playwright/test';
import { expect, m, saying, signIn, test } from './app.ts';
import { accounts, drill, figures, HYTE, rowOf, tableOf } from './budget.ts';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		const words = javaScriptEnabled
			? 'Myynti laskutetaan syksyllä.'
			: 'Avustukset maksetaan keväällä.';

		test('two managers remark at once: nothing is lost', async ({ context, page, browser }) => {
			await signIn(context, 'johtaja');
			await drill(page, HYTE);
			const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' });
			await signIn(other, 'paallikko');
			const theirs = await other.newPage();
			await theirs.goto(page.url(), { waitUntil: 'networkidle' });

			const write = async (at: Page, text: string, forecast: string) => {
				await at.getByText(m.budget_write_remark()).click();
				await at.getByRole('textbox', { name: m.budget_remark_text() }).fill(text);
				await at.getByRole('textbox', { name: saying(m.budget_own_forecast()) }).fill(forecast);
				await at.getByRole('button', { name: m.budget_save_remark() }).click();
			};
			await write(theirs, `Toisen sana: ${words}`, '-600 000');
			await expect(theirs.getByText(m.budget_remark_saved())).toBeVisible();
			await write(page, words, 'paljon');
			const forecast = page.getByRole('textbox', { name: saying(m.budget_own_forecast()) });
			await expect(forecast).toHaveAccessibleDescription(saying(m.format_number_letters()));
			await forecast.fill('-590 000');
			await page.getByRole('button', { name: m.budget_save_remark() }).click();
			await expect(page.getByText(m.budget_conflict())).toBeVisible();
			await expect(page.getByText(`Toisen sana: ${words}`).first()).toBeVisible();
			await expect(page.getByRole('textbox', { name: m.budget_remark_text() })).toHaveValue(words);
			await page.getByRole('button', { name: m.budget_save_remark() }).click();
			await expect(page.getByText(m.budget_remark_saved())).toBeVisible();
			await other.close();
		});

		test('a typed figure is corrected, and the old one stays to be seen', async ({
			context,
			page
		}) => {
			const account = javaScriptEnabled ? 'Vuokratuotot' : 'Maksutuotot';
			await signIn(context, 'johtaja');
			await drill(page, HYTE);
			await page.getByText(m.budget_enter_open()).click();
			const save = page.getByRole('button', { name: m.budget_save_figure() });
			const amount = page.getByRole('textbox', { name: m.budget_amount(), exact: true });
			const enter = async (text: string) => {
				await page.getByLabel(m.budget_account(), { exact: true }).selectOption({ label: account });
				await page.getByLabel(m.budget_basis(), { exact: true }).selectOption('outturn');
				await amount.fill(text);
				await save.click();
			};
			await enter('12,345');
			await expect(amount).toHaveAccessibleDescription(saying(m.budget_amount_cents()));
			await enter('1 500');
			await expect(page.getByText(m.budget_figure_saved())).toBeVisible();
			expect(await figures(rowOf(accounts(page), account))).toContain('1 500');

			await enter('1 600');
			await expect(page.getByText(m.budget_held_title())).toBeVisible();
			await expect(amount).toHaveValue('1 600');
			await page.getByRole('button', { name: m.budget_correct() }).click();
			await expect(page.getByText(m.budget_figure_saved())).toBeVisible();
			expect(await figures(rowOf(accounts(page), account))).toContain('1 600');
			const history = tableOf(page, m.budget_history());
			await expect(history.getByRole('row').filter({ hasText: account })).toHaveCount(2);
		});
	});
}
