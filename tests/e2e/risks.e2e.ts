import { type Page } from '@playwright/test';
import { expect, m, open, post, saying, signIn, test } from './app.ts';

const rowOf = (page: Page, title: string) =>
	page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });

const summary = (page: Page, text: string) =>
	page.locator('summary').filter({ hasText: new RegExp(`^${text}$`) });

/** Opens a form that is folded away; one that stands open is left so. */
async function unfold(page: Page, text: string) {
	const details = page.locator('details').filter({ has: summary(page, text) });
	if ((await details.getAttribute('open')) === null) await summary(page, text).click();
}

/** The scale of the municipality is one setting: these tests run one after another. */
async function setScale(page: Page, length: string, worse?: string) {
	await open(page, '/riskit');
	await unfold(page, m.risks_scale_set());
	await page.getByLabel(m.risks_scale_length()).selectOption(length);
	if (worse) await page.getByRole('radio', { name: worse }).check();
	await page.getByRole('button', { name: m.risks_scale_save() }).click();
}

async function review(page: Page, [likelihood, impact]: [string, string], day?: string) {
	await unfold(page, m.risks_review());
	if (day) await page.getByLabel(m.risks_day(), { exact: true }).fill(day);
	await page.getByLabel(m.risks_likelihood(), { exact: true }).fill(likelihood);
	await page.getByLabel(m.risks_impact(), { exact: true }).fill(impact);
	await page.getByRole('button', { name: m.risks_review_save() }).click();
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function add(page: Page, title: string) {
	await open(page, '/riskit/uusi');
	await page.getByLabel(m.risks_risk_title()).fill(title);
	await page.getByRole('button', { name: m.risks_add() }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	return new URL(page.url()).pathname;
}

test('the printed risks stand without colour and matrix while the scale is not told', async ({
	context,
	page
}) => {
	await signIn(context, 'valtuutettu');
	await open(page, '/riskit');
	await expect(page.getByText(m.risks_scale_unknown())).toBeVisible();
	await expect(page.getByRole('heading', { name: m.risks_matrix() })).toHaveCount(0);
	await expect(rowOf(page, 'Sairauspoissaolojen kasvu').getByRole('cell').nth(0)).toHaveText('2');
	await expect(page.getByRole('link', { name: m.risks_new() })).toHaveCount(0);
	const file = await page.request.get('/riskit/riskit.csv?haku=sairaus');
	expect(await file.text()).toContain('Sairauspoissaolojen kasvu');
	expect(await file.text()).not.toContain('Henkilöstön saatavuus');
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		const title = javaScriptEnabled ? 'Sijaisten puute' : 'Tilojen puute';

		test('a risk is written down, judged, seen to grow, tied to a goal and closed', async ({
			context,
			page
		}) => {
			await signIn(context, 'paakayttaja');
			await setScale(page, '5');
			const chosen = page.getByRole('radiogroup', { name: m.risks_worse_end() });
			if (javaScriptEnabled)
				await expect(chosen).toHaveAccessibleDescription(saying(m.risks_worse_end_missing()));
			await setScale(page, '5', m.risks_worse_high());
			await expect(status(page, m.risks_scale_saved())).toBeVisible();

			await context.clearCookies();
			await signIn(context, 'johtaja');
			const path = await add(page, title);
			await review(page, ['7', '2'], '2023-01-31');
			const likelihood = page.getByLabel(m.risks_likelihood(), { exact: true });
			await expect(likelihood).toHaveAccessibleDescription(
				saying(m.risks_step_form({ length: 5 }))
			);
			await expect(likelihood).toHaveValue('7');
			await review(page, ['2', '2'], '2023-01-31');
			await expect(status(page, m.risks_review_saved())).toBeVisible();
			await review(page, ['4', '4']);
			await expect(page.getByText(m.risks_grew(), { exact: true })).toBeVisible();

			const goals = page.getByLabel(m.risks_goal(), { exact: true });
			await goals.selectOption({ index: 1 });
			await page.getByRole('button', { name: m.risks_goal_tie() }).click();
			await expect(status(page, m.risks_tied())).toBeVisible();
			await expect(page.locator('#liitokset a[href*="/suunnitelma/"]')).toBeVisible();
			await page.getByLabel(m.risks_account(), { exact: true }).selectOption({ index: 1 });
			await page.getByRole('button', { name: m.risks_account_tie() }).click();
			await expect(page.getByRole('link', { name: m.risks_to_budget() })).toBeVisible();

			await page.goto('/tyopoyta');
			await expect(page.locator('#riskit').getByRole('link', { name: title })).toBeVisible();
			await page.goto('/riskit?kasvaneet=1');
			await expect(rowOf(page, title)).toContainText('16');
			await page
				.getByRole('link', { name: saying(m.risks_matrix_cell({ count: 1, size: 16 })) })
				.click();
			await expect(page).toHaveURL(/todennakoisyys=4/);
			await expect(rowOf(page, title)).toBeVisible();

			await page.goto(path);
			await page.getByRole('button', { name: m.risks_close() }).click();
			await expect(status(page, m.risks_closed_now())).toBeVisible();
			await page.goto('/riskit?tila=avoin');
			await expect(rowOf(page, title)).toHaveCount(0);
		});
	});
}

test('a stale save is a conflict: theirs is shown beside what was typed', async ({
	browser,
	context,
	page
}) => {
	await signIn(context, 'vire');
	const path = await add(page, 'Kilpailutuksen viivästyminen');
	await unfold(page, m.risks_edit());
	const control = page.getByRole('textbox', { name: m.risks_control() });
	await control.fill('Minun hallintakeinoni');

	const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
	await signIn(other, 'koulutus');
	const theirs = { version: '1', title: 'Kilpailutus', control: 'Toisen hallintakeino' };
	await post(other, `${path}?/muokkaa`, theirs);
	await other.close();

	await page.getByRole('button', { name: m.risks_save(), exact: true }).click();
	await expect(page.getByText(m.risks_conflict())).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Toisen hallintakeino');
	await expect(control).toHaveValue('Minun hallintakeinoni');
	await page.getByRole('button', { name: m.risks_save(), exact: true }).click();
	await expect(status(page, m.risks_saved())).toBeVisible();
});

test('an editor does not share, and who only reads sees no internal risk', async ({
	browser,
	context,
	page
}) => {
	await signIn(context, 'vire');
	const path = await add(page, 'Keskeneräinen riski');
	await expect(summary(page, m.risks_share())).toHaveCount(0);
	const answer = await post(context, `${path}?/nakyvyys`, { version: '1', visibility: 'shared' });
	expect(answer.status()).toBe(403);

	const reader = await browser.newContext({ baseURL: new URL(page.url()).origin });
	await signIn(reader, 'valtuutettu');
	expect((await reader.request.get(path)).status()).toBe(404);
	await reader.close();
});

test('the scale is taken back, and nothing is coloured any more', async ({ context, page }) => {
	await signIn(context, 'paakayttaja');
	await setScale(page, '');
	await expect(page.getByText(m.risks_scale_unknown())).toBeVisible();
	await expect(page.getByRole('heading', { name: m.risks_matrix() })).toHaveCount(0);
});
