import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expect, m, signIn, test } from './app.ts';
import { addressOf, pathOf, routes } from './routes.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** CSS pixels. 320 is also what a window of 640 has left at a zoom of 200 %, and one of 1280 at 400 %. */
const WIDTHS = [320, 480, 768, 1024, 1280];

/** What a colour scheme can change; the rest of the rules have looked at the same page already. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules?: string[]) {
	const axe = new AxeBuilder({ page });
	const found = (await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze()).violations;
	return found.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
	);
}

/** Everything that is folded counts too. */
const unfold = (page: Page) =>
	page.getByRole('main').evaluate((main) => {
		for (const details of main.querySelectorAll('details')) details.open = true;
	});

async function isSound(page: Page, language: string) {
	await expect(page.locator('html')).toHaveAttribute('lang', language);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page).toHaveTitle(new RegExp(`\\S.*${m.ui_product()}|^${m.ui_product()}`));
	await expect(page.getByRole('main')).toHaveCount(1);
	await unfold(page);

	const found: Record<string, string[]> = {};
	await page.emulateMedia({ colorScheme: 'light' });
	found.light = await violations(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	found.dark = await violations(page, OF_COLOUR);
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		await expect.poll(() => tooWide(page), `${language} at ${width} px`).toEqual([]);
	}
	if (language === 'fi') found.narrow = await inNarrow(page);
	expect(Object.fromEntries(Object.entries(found).filter(([, wrong]) => wrong.length > 0))).toEqual(
		{}
	);
}

/** What sticks out of the window, when the page can be scrolled sideways. */
const tooWide = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const out = [...document.querySelectorAll('body *')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1
		);
		return [
			`${scrollWidth} px`,
			...out.slice(-3).map((element) => element.outerHTML.slice(0, 120))
		];
	});

/** The narrow page with its menu open, in the dark. */
async function inNarrow(page: Page) {
	await page.setViewportSize({ width: 320, height: 800 });
	const menu = page.locator('header summary').filter({ hasText: m.nav_menu() });
	if (await menu.isVisible()) await menu.click();
	return violations(page);
}
const inLanguage = (path: string, language: string) =>
	language === 'fi' ? path : `/${language}${path === '/' ? '' : path}`;

/** The demo's own indicator is the whole municipality's, not a division's. */
const accountFor = (route: string) =>
	route === '/(app)/mittarit/[slug]/muokkaa' ? 'paallikko' : 'johtaja';

for (const route of routes) {
	test(`${pathOf(route)} is for everybody`, async ({ page, context }) => {
		test.setTimeout(120_000);
		if (route.startsWith('/(app)')) await signIn(context, accountFor(route));
		const path = await addressOf(page, route);
		for (const language of LANGUAGES) {
			await page.setViewportSize({ width: 1280, height: 800 });
			const answer = await page.goto(inLanguage(path, language));
			expect(answer?.status()).toBe(200);
			await isSound(page, language);
		}
	});
}

test('public pages are for everybody who is signed in, too', async ({ page, context }) => {
	test.setTimeout(120_000);
	await signIn(context, 'valtuutettu'); // works in two municipalities: has the longest menu
	for (const route of routes.filter((one) => one.startsWith('/(public)'))) {
		const path = await addressOf(page, route);
		await page.goto(path);
		await unfold(page);
		expect(await violations(page), path).toEqual([]);
	}
	await page.goto('/oma');
	await isSound(page, 'fi');
});

for (const language of LANGUAGES) {
	test(`what is not there is told to everybody (${language})`, async ({ page, context }) => {
		const nowhere = await page.goto(inLanguage('/olematon', language));
		expect(nowhere?.status()).toBe(404);
		await isSound(page, language);

		await signIn(context, 'valtuutettu');
		await page.setViewportSize({ width: 1280, height: 800 });
		const hidden = '/suunnitelma/00000000-0000-4000-8000-000000000000';
		const answer = await page.goto(inLanguage(hidden, language));
		expect(answer?.status()).toBe(404);
		await isSound(page, language);
	});
}

test('a form with errors is for everybody', async ({ page, context }) => {
	await page.goto('/kirjaudu');
	await page
		.getByRole('main')
		.getByRole('button', { name: m.people_sign_in(), exact: true })
		.click();
	await expect(page.locator('.ds-error-summary')).toBeVisible();
	await isSound(page, 'fi');

	await page.setViewportSize({ width: 1280, height: 800 });
	await signIn(context, 'paallikko');
	await page.goto('/raportointi');
	await page.getByRole('textbox', { name: m.rounds_measured() }).nth(1).fill('kaksi');
	await page.getByRole('button', { name: m.rounds_save_all(), exact: true }).last().click();
	await expect(page.locator('.ds-error-summary')).toBeVisible();
	await isSound(page, 'fi');
});
