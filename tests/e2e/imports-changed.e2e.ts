import { type Page } from '@playwright/test';
import { expect, m, open, saying, signIn, test } from './app.ts';
import { isSound } from './sound.ts';
import { steer } from './steer.ts';

/** Sotkanet has it recorded for 2019 and 2023. */
const ID = 171;
const RENAMED = '75 vuotta täyttäneet kotona asuvat, % väestöstä';
const NEXT = 'Kotona asuvat 75 vuotta täyttäneet, % väestöstä';

test.beforeEach(({ context }) => signIn(context, 'paallikko'));
test.afterEach(() => steer({ titles: {} }));

const form = (page: Page) => page.getByRole('region', { name: m.imports_from_sotkanet() });

async function ask(page: Page) {
	await form(page).getByLabel(m.imports_year_from()).fill('2023');
	await form(page).getByLabel(m.imports_year_to()).fill('2023');
	await form(page).getByLabel(m.imports_area_all()).check();
	await form(page).getByRole('button', { name: m.imports_fetch() }).click();
}

for (const [javaScriptEnabled, title] of [
	[true, RENAMED],
	[false, NEXT]
] as const)
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('a renamed indicator is looked at before its figures come, and only once', async ({
			page
		}) => {
			test.setTimeout(120_000);
			await steer({ titles: {} });
			await linked(page);
			await steer({ titles: { [ID]: title } });
			await ask(page);

			const stop = form(page).getByRole('status');
			await expect(stop).toContainText(m.imports_title_differs());
			await expect(stop).toContainText(title);
			const look = stop.getByRole('link', { name: m.imports_title_differs_look() });
			await expect(look).toHaveAttribute('href', new RegExp(`/${ID}$`));
			await expect(form(page).getByLabel(m.imports_year_from())).toHaveValue('2023');
			if (javaScriptEnabled) await isSound(page);

			const answered = page.waitForResponse(/sotkanet/);
			await form(page).getByRole('button', { name: m.imports_fetch() }).click();
			expect((await answered).status()).toBe(409); // not confirmed
			await expect(stop).toContainText(m.imports_title_differs());

			await form(page).getByLabel(m.imports_title_confirm()).check();
			await form(page).getByRole('button', { name: m.imports_fetch() }).click();
			await figuresCome(page, title);

			await open(page, '/tuonti');
			await form(page).getByRole('combobox').selectOption({ label: NAME });
			await ask(page);
			await figuresCome(page, title); // not asked again
		});
	});

const NAME = 'Kokeiltu nimi';

/** The indicator is linked by whoever comes first. */
async function linked(page: Page) {
	await open(page, `/tuonti/uusi?tunnus=${ID}`);
	const known = page.getByRole('link', { name: m.imports_new_known_link() });
	if (await known.isVisible()) return known.click();
	await page.getByLabel(m.imports_new_name(), { exact: true }).fill(NAME);
	await page.getByLabel(m.imports_new_neutral()).check();
	await page.getByLabel(m.imports_new_kind_wellbeing(), { exact: true }).check();
	await page.getByRole('button', { name: m.imports_new_add() }).click();
	await expect(page.getByText(m.imports_added())).toBeVisible();
}

async function figuresCome(page: Page, title: string) {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(saying(title));
	const fresh = page.getByRole('table', { name: m.imports_fresh_caption() });
	await expect(fresh).toContainText('2023');
	await page.getByRole('button', { name: m.imports_discard() }).click();
	await expect(page.getByText(m.imports_discarded_title())).toBeVisible();
}
