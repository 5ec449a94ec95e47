import { type Page } from '@playwright/test';
import { expect, m, open, signIn, test } from './app.ts';
import { isSound } from './sound.ts';
import { steer } from './steer.ts';

test.beforeEach(async ({ context }) => {
	await steer({ hold: null });
	await signIn(context, 'paallikko');
});
test.afterEach(() => steer({ hold: null }));

const form = (page: Page) => page.getByRole('region', { name: m.imports_from_sotkanet() });

/**
 * A fetch of many years from a Sotkanet that does not answer yet. An answer is remembered for an hour,
 * so that each journey asks until another year.
 */
async function begun(page: Page, until: number) {
	await open(page, '/tuonti/uusi?tunnus=127');
	const known = page.getByRole('link', { name: m.imports_new_known_link() });
	if (await known.isVisible()) await known.click();
	else {
		await page.getByLabel(m.imports_new_neutral()).check();
		await page.getByLabel(m.imports_new_kind_wellbeing(), { exact: true }).check();
		await page.getByRole('button', { name: m.imports_new_add() }).click();
	}
	await steer({ hold: '/json' });
	await form(page).getByLabel(m.imports_year_from()).fill('1995');
	await form(page).getByLabel(m.imports_year_to()).fill(String(until));
	await form(page).getByLabel(m.imports_area_all()).check();
	await form(page).getByRole('button', { name: m.imports_fetch() }).click();
	await expect(page.getByText(m.imports_reading_fetch())).toBeVisible();
}

/** What has been read: other journeys may have brought the same figures, so that none need be new. */
const read = (page: Page) => page.getByRole('region', { name: m.imports_counts() });

test('the page tells by itself when the figures have come', async ({ page }) => {
	await begun(page, 2023);
	await isSound(page);
	await steer({ hold: null });
	await expect(read(page)).toBeVisible();
	await page.getByRole('button', { name: m.imports_discard() }).click();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
});

test('what is being read can be thrown away, and stays so', async ({ page }) => {
	await begun(page, 2024);
	await page.getByRole('button', { name: m.imports_discard() }).click();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
	await steer({ hold: null });
	await page.reload();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a link asks how far the reading is', async ({ page }) => {
		await begun(page, 2025);
		await page.getByRole('link', { name: m.imports_reading_refresh() }).click();
		await expect(page.getByText(m.imports_reading_fetch())).toBeVisible();
		await steer({ hold: null });
		await expect(async () => {
			await page.getByRole('link', { name: m.imports_reading_refresh() }).click();
			await expect(read(page)).toBeVisible({ timeout: 500 });
		}).toPass();
		await page.getByRole('button', { name: m.imports_discard() }).click();
		await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
	});
});
