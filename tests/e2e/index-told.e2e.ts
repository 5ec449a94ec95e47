import { type BrowserContext, type Page } from '@playwright/test';
import { expect, m, open, post, signIn, test } from './app.ts';

const HELSINKI = 'koordinaattori@helsinki.example';
const SERIES = '/mittarit/pienituloisuusaste';
const NAME = /^Kunnan yleinen pienituloisuusaste/;

/** Helsinki's index of one indicator as it stands, whatever other journeys have saved. */
async function indexOfOne(page: Page) {
	await open(page, '/indeksi/muokkaa');
	const main = page.getByRole('main');
	const remove = main.getByRole('button', { name: /^Poista mittari/ });
	for (let left = await remove.count(); left > 0; left -= 1) {
		await remove.first().click();
		await expect(remove).toHaveCount(left - 1);
	}
	await main.getByLabel(m.index_edit_name(), { exact: true }).fill('Helsingin indeksi');
	await main.getByLabel(m.index_edit_direction()).selectOption('lower_is_better');
	const choice = main.getByRole('combobox', { name: m.index_edit_add_label() });
	const option = choice.locator('option').filter({ hasText: NAME }).first();
	await choice.selectOption((await option.getAttribute('value')) ?? '');
	await main.getByRole('button', { name: m.index_edit_add_part(), exact: true }).click();
	await expect(remove).toHaveCount(1);
	await main.locator('textarea[name=note]').fill('Yksi mittari.');
	await main.locator('button[formaction="?/tallenna"]').click();
	await page.waitForURL(/tallennettu/);
}

/** Enters a figure of 2020, or corrects the one that is there. */
async function enter(context: BrowserContext, page: Page, value: string, state: string) {
	await page.goto(SERIES);
	const corrects = await page
		.locator('a[href^="?korjaa="]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const link of corrects) {
		await page.goto(SERIES + link);
		const field = page.locator('#arvo input[name=corrects]');
		const period = await page.locator('#arvo input[name=period]').inputValue();
		const id = await field.inputValue();
		if (period !== '2020' || id === '') continue;
		await said(context, sent(value, state, id));
		return;
	}
	await said(context, sent(value, state, ''));
}
async function said(context: BrowserContext, form: Record<string, string>) {
	const answer = await post(context, `${SERIES}?/arvo`, form);
	expect(await answer.json()).toMatchObject({ type: 'success' });
}
const sent = (value: string, state: string, corrects: string) => ({
	...{ period: '2020', value, state, corrects },
	...{ line: '', division: '', note: '', numerator: '', denominator: '' },
	...{ lower: '', upper: '', method: '', scope: '' }
});

test('a figure that was provisional is told beside the final one, with what it did to the index', async ({
	page,
	context
}) => {
	await signIn(context, HELSINKI);
	await indexOfOne(page);
	await enter(context, page, '100', 'provisional');
	await page.goto('/indeksi?vuosi=2020');
	const main = page.getByRole('main');
	await expect(main.getByText(m.index_page_provisional({ count: 1 }))).toBeVisible();
	await expect(main.getByRole('heading', { name: m.index_revision() })).toBeHidden();

	await enter(context, page, '104,5', 'final');
	await page.goto('/indeksi?vuosi=2020');
	await expect(main.getByText(m.index_page_provisional({ count: 1 }))).toBeHidden();
	const facts = { year: 2020, then: '100,0', now: '104,5', change: '+4,5' };
	await expect(main.getByText(m.index_revision_summary(facts))).toBeVisible();
	const table = main.getByRole('table', { name: m.index_revision_caption({ year: 2020 }) });
	await expect(table.getByRole('row', { name: NAME })).toContainText(m.index_revision_final());
	await page.goto('/indeksi?vuosi=2019');
	await expect(main.getByRole('heading', { name: m.index_revision() })).toBeHidden();
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('a coordinator sees what becomes public, confirms, and publishes', async ({
			page,
			context
		}) => {
			await signIn(context, 'paallikko');
			await open(page, '/indeksi');
			await page.getByRole('link', { name: m.index_publish_to() }).click();
			await expect(page.getByRole('heading', { name: m.index_publish() })).toBeVisible();
			const box = page.getByRole('main');
			await expect(box).toContainText('2020');
			const part = box.getByRole('listitem').filter({ hasText: /^\s*Nuorisotyöttömyys/ });
			await expect(part).toHaveText(/2011–2020\s*$/);
			const button = box.getByRole('button', { name: m.index_publish_button({ edition: 1 }) });
			await button.click();
			await expect(box.getByText(m.index_publish_unsure())).toBeVisible();
			await box.getByLabel(m.index_publish_sure()).check();
			await button.click();
			await expect(box.getByText(m.index_publish_success({ count: 130 }))).toBeVisible();
			await box.getByRole('link', { name: m.index_publish_see() }).click();
			await expect(page).toHaveURL(/\/avoin\/heinola$/);
		});
	});

test('a manager is offered no publishing', async ({ page, context }) => {
	await signIn(context, 'johtaja');
	await open(page, '/indeksi');
	await expect(page.getByRole('link', { name: m.index_publish_to() })).toHaveCount(0);
	await page.goto('/indeksi/julkaisu');
	await expect(page.getByText(m.index_publish_not_yours())).toBeVisible();
	const answer = await post(context, '/indeksi/julkaisu?/julkaise', {
		definition: '00000000-0000-4000-8000-000000000000',
		sure: 'on'
	});
	expect(answer.status()).not.toBe(200);
});
