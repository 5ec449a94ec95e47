import { type Browser, type Page } from '@playwright/test';
import { expect, HEINOLA, m, open, post, saying, signIn, test } from './app.ts';

/** The one own indicator of the demo, a part of its index. */
const PART = '/mittarit/liikuntapaikkojen-ja-ulkoilualueiden-hoito';

/** A manager's new indicator with one figure, and its page. */
async function made(page: Page, name: string, figure: string) {
	await open(page, '/mittarit/uusi');
	await page.getByLabel(m.indicators_make_name()).fill(name);
	await page.getByLabel(m.indicators_higher_is_better()).check();
	await page.getByRole('button', { name: m.indicators_make() }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	const path = new URL(page.url()).pathname;
	const value = { period: '2022', value: figure, corrects: '', line: '', division: '', note: '' };
	await post(page.context(), `${path}?/arvo`, value);
	return path;
}

async function manager(browser: Browser, { javaScriptEnabled = true } = {}) {
	const context = await browser.newContext({ javaScriptEnabled });
	await signIn(context, 'johtaja');
	return { context, page: await context.newPage() };
}

for (const javaScriptEnabled of [true, false])
	test(`what was told of an own indicator is corrected, scripts: ${String(javaScriptEnabled)}`, async ({
		browser
	}) => {
		const { context, page } = await manager(browser, { javaScriptEnabled });
		const name = `Kävelyn ossuus ${javaScriptEnabled ? 'skriptein' : 'ilman'}`;
		const right = name.replace('ossuus', 'osuus');
		await open(page, await made(page, name, '140'));
		await page.getByRole('link', { name: m.indicators_edit() }).click();
		await expect(page.getByText(m.indicators_edit_lead())).toBeVisible();
		const field = (label: string) => page.getByRole('main').getByLabel(label);
		await expect(field(m.indicators_make_name())).toHaveValue(name);
		await field(m.indicators_make_name()).fill(right);
		await field(m.indicators_make_highest()).fill('sata');
		const save = page.getByRole('button', { name: m.indicators_save() });
		await save.click();
		const highest = field(m.indicators_make_highest());
		await expect(highest).toHaveAccessibleDescription(saying(m.format_number_letters()));
		await expect(highest).toHaveValue('sata');
		await highest.fill('100');
		await save.click();
		const off = m.indicators_scale_leaves_out({ value: '140', year: '2022' });
		await expect(highest).toHaveAccessibleDescription(saying(off));
		await expect(field(m.indicators_make_name())).toHaveValue(right);
		await highest.fill('150');
		await page.getByLabel(m.indicators_lower_is_better()).check();
		await save.click();

		await expect(page.getByRole('heading', { level: 1, name: right })).toBeVisible();
		const source = page.getByRole('region', { name: m.indicators_source_title() });
		await expect(source).toContainText(m.indicators_scale_to({ most: '150' }));
		await expect(source).toContainText(m.indicators_lower_is_better());
		await context.close();
	});

test('of two who correct at once the second sees what the first saved', async ({ browser }) => {
	const { context, page } = await manager(browser);
	const path = await made(page, 'Yhtä aikaa korjattu', '1');
	await open(page, `${path}/muokkaa`);
	await page.getByRole('main').getByLabel(m.indicators_unit()).fill('kpl');

	const first = await browser.newContext();
	await signIn(first, `paallikko@${HEINOLA}`);
	const theirs = { name: 'Yhtä aikaa korjattu', unit: 'kertaa', kind: 'output' };
	const told = { direction: 'neutral', decimals: '2', version: '1' };
	await post(first, `${path}/muokkaa?/tallenna`, { ...theirs, ...told });
	await first.close();

	const save = page.getByRole('button', { name: m.indicators_save() });
	await save.click();
	await expect(page.getByText(m.risks_conflict())).toBeVisible();
	await expect(page.getByRole('main')).toContainText('kertaa');
	await expect(page.getByRole('main').getByLabel(m.indicators_unit())).toHaveValue('kpl');
	await save.click();
	await expect(page).toHaveURL(path);
	await expect(page.getByRole('main')).toContainText('kpl');
	await context.close();
});

test('a part of an index keeps its direction', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	await open(page, `${PART}/muokkaa`);
	await expect(page.getByText(m.indicators_direction_stays())).toBeVisible();
	await expect(page.getByText(m.indicators_edit_public())).toBeVisible();
	await expect(page.getByRole('radio')).toHaveCount(0);
});

test('what is not one’s own to change is not there to be changed', async ({ page, context }) => {
	await signIn(context, 'johtaja');
	await open(page, '/mittarit/nuorisotyottomyys');
	await expect(page.getByRole('link', { name: m.indicators_edit() })).toHaveCount(0);
	expect((await page.goto('/mittarit/nuorisotyottomyys/muokkaa'))?.status()).toBe(404);

	await context.clearCookies();
	await signIn(context, 'valtuutettu');
	await open(page, PART);
	await expect(page.getByRole('link', { name: m.indicators_edit() })).toHaveCount(0);
	expect((await page.goto(`${PART}/muokkaa`))?.status()).toBe(403);
});

test('a statistic of a service is corrected from its own page', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	await open(page, '/palvelut');
	const links = page.getByRole('main').locator('a[href^="/palvelut/"][href*="-"]');
	const path = (await links.first().getAttribute('href')) ?? '';
	await open(page, path);
	const name = await page.getByRole('heading', { level: 1 }).innerText();
	await page.getByRole('link', { name: m.indicators_edit() }).click();
	await expect(page.getByLabel(m.indicators_make_name())).toHaveValue(name);
	await page.getByRole('button', { name: m.indicators_save() }).click();
	await expect(page).toHaveURL(path);
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});
