import { type BrowserContext } from '@playwright/test';
import { expect, goalCard, m, origin, post, signIn, test } from './app.ts';

const FORGED = 'Väärennetty teksti, jota ei saa tallentaa.';

/** Of another sector, of no position, of no right to write, of another municipality. */
const STRANGERS = [
	'sote@heinola.example',
	'jarjesto@heinola.example',
	'valtuutettu@heinola.example',
	'sote@helsinki.example'
];

/** The fields of a report, as the page of its owner would send them. */
const report = (key: string) => ({
	...{ [`version-${key}`]: '0', [`status-${key}`]: 'achieved', [`text-${key}`]: FORGED },
	...{ [`value-${key}`]: '99', only: key }
});

for (const stranger of STRANGERS) {
	test.describe(stranger, () => {
		let other: BrowserContext;
		test.beforeEach(async ({ browser, context }) => {
			other = await browser.newContext({ baseURL: origin() });
			await signIn(context, 'johtaja'); // a manager of the goal's sector, who sees what happened
			await signIn(other, stranger);
		});
		test.afterEach(() => other.close());

		test('finds no form of a goal that is not theirs', async ({ page }) => {
			await page.goto('/raportointi');
			const { goal } = await goalCard(page, 3);
			const theirs = await other.newPage();
			for (const path of ['/raportointi', '/raportointi?nayta=kaikki', `/suunnitelma/${goal}`]) {
				const answer = await theirs.goto(path);
				const isForeign = stranger.includes('helsinki') && path.includes(goal);
				expect(answer?.status()).toBe(isForeign ? 404 : 200);
				await expect(theirs.getByRole('main').locator('form')).toHaveCount(0);
			}
		});

		test('cannot report it by a forged form', async ({ page }) => {
			await page.goto('/raportointi');
			const { goal, key } = await goalCard(page, 3);
			for (const form of [report(key), { ...report(key), only: '' }]) {
				const answer = await post(other, '/raportointi?/tallenna', form);
				expect(await answer.json()).toMatchObject({ type: 'failure', status: 403 });
			}
			const again = await post(other, '/raportointi?/tallenna', {
				...report(key),
				unchanged: key,
				[`status-${key}`]: '',
				[`text-${key}`]: '',
				[`value-${key}`]: ''
			});
			expect(await again.json()).toMatchObject({ type: 'failure', status: 403 });

			await page.goto('/raportointi');
			await expect((await goalCard(page, 3)).unchanged).toBeVisible();
			await page.goto(`/suunnitelma/${goal}`);
			await expect(page.getByRole('main')).not.toContainText(FORGED);
		});

		test("cannot change a goal's words by a forged form", async ({ page }) => {
			await page.goto('/raportointi');
			const { goal } = await goalCard(page, 3);
			await page.goto(`/suunnitelma/${goal}`);
			const version = await page.locator('[name=version]').first().inputValue();
			const forms = {
				muokkaa: { version, title: FORGED, text: FORGED, metric_text: FORGED },
				nakyvyys: { version, visibility: 'internal' }
			};
			for (const [action, form] of Object.entries(forms)) {
				const answer = await post(other, `/suunnitelma/${goal}?/${action}`, form);
				expect([403, 404]).toContain(answer.status());
			}
			await page.reload();
			await expect(page.locator('[name=version]').first()).toHaveValue(version);
			await expect(page.getByRole('main')).not.toContainText(FORGED);
		});
	});
}

test('a manager cannot report for another municipality by naming it', async ({ context, page }) => {
	await signIn(context, 'johtaja');
	await page.goto('/raportointi');
	const { key } = await goalCard(page, 3);
	const answer = await post(context, '/raportointi?/tallenna&kunta=091', {
		...report(key.replace(/\.[^.]+$/, '.00000000-0000-4000-8000-000000000000'))
	});
	expect(await answer.json()).toMatchObject({ type: 'failure', status: 403 });
});

test('an editor of the sector reports, but does not change the words of a goal', async ({
	page,
	context
}) => {
	await signIn(context, 'koulutus');
	await page.goto('/raportointi?nayta=kaikki');
	const { goal } = await goalCard(page, 1);
	await page.goto(`/suunnitelma/${goal}`);
	await expect(page.getByText(m.plans_edit(), { exact: true })).toHaveCount(0);
	const form = { version: '1', title: FORGED, text: FORGED, metric_text: FORGED };
	const answer = await post(context, `/suunnitelma/${goal}?/muokkaa`, form);
	expect([403, 404, 409]).toContain(answer.status());
	await page.reload();
	await expect(page.getByRole('main')).not.toContainText(FORGED);
});
