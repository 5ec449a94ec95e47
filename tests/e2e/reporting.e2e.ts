import { type Locator, type Page } from '@playwright/test';
import { expect, goalCard, HEINOLA, m, open, saying, signIn, test, typeSignIn } from './app.ts';

/**
 * Seconds by the keystroke-level model (Card, Moran, Newell 1980): pointing, thinking and pressing take
 * 1.1 + 1.35 + 0.2, a key of an average typist 0.28.
 */
const PRESS = 1.1 + 1.35 + 0.2;
const KEY = 0.28;

/** Somebody who works by hand: what it costs them is counted. */
function byHand() {
	let seconds = 0;
	let presses = 0;
	return {
		async press(what: Locator) {
			presses += 1;
			seconds += PRESS;
			await what.click();
		},
		async type(where: Locator, text: string) {
			presses += 1;
			seconds += PRESS + text.length * KEY;
			await where.fill(text);
		},
		spent: () => ({ seconds, presses })
	};
}

const REPORTS = [
	{
		status: m.rounds_status_on_track(),
		text: 'Paikat riittivät kaikille, jonoa ei ole.',
		value: ''
	},
	{ status: m.rounds_status_partly(), text: 'Koulutus on pidetty kahdessa yksikössä.', value: '2' },
	{ status: m.rounds_status_achieved(), text: 'Uusi toimintatapa on käytössä.', value: '1 234,5' }
];

/** All goals of a person may be done now: other tests report some of them, too. */
const saved = (count: number) => new RegExp(`${m.rounds_all_done()}|${m.rounds_saved({ count })}`);

const WAYS = [
	{ how: 'with scripts', javaScriptEnabled: true, account: 'varhaiskasvatus', skip: 0 },
	{ how: 'without scripts', javaScriptEnabled: false, account: 'koulutus', skip: 1 }
];

type Told = (typeof REPORTS)[number] & { goal: string };

/** The goal's page tells the report on top of the one from the document. */
async function isInHistory(page: Page, { goal, status, text, value }: Told) {
	await page.goto(`/suunnitelma/${goal}`);
	const main = page.getByRole('main');
	// `saying`, because a number is shown with a no-break space
	for (const part of [text, status, value])
		await expect(main.getByRole('article').first()).toContainText(saying(part));
	const history = main.getByRole('list', { name: m.plans_strip() }).getByRole('listitem');
	await expect(history).toHaveCount(2);
	await expect(history.last()).toContainText(status);
}

for (const { how, javaScriptEnabled, account, skip } of WAYS) {
	test.describe(how, () => {
		test.use({ javaScriptEnabled });

		test('a goal owner reports three goals in under two minutes', async ({ page }) => {
			const began = Date.now();
			const hand = byHand();
			await page.goto('/');
			await hand.press(page.getByRole('main').getByRole('link', { name: m.people_sign_in() }));
			await hand.type(page.getByLabel(m.people_email()), `${account}@${HEINOLA}`);
			await typeSignIn(page, `${account}@${HEINOLA}`);
			const main = page.getByRole('main');
			await hand.press(main.getByRole('link', { name: m.desk_report(), exact: true }));
			await expect(page).toHaveURL(/\/raportointi$/);

			const told: Told[] = [];
			for (const [i, report] of REPORTS.entries()) {
				const card = await goalCard(page, i + 1 + skip);
				const text = `${report.text} (${how})`;
				await hand.press(card.status(report.status));
				await hand.type(card.text, text);
				if (report.value) await hand.type(card.value, report.value);
				told.push({ ...report, goal: card.goal, text });
			}
			await hand.press(main.getByRole('button', { name: m.rounds_save_all(), exact: true }));
			await expect(page.getByRole('status').filter({ hasText: saved(3) })).toBeVisible();
			expect(hand.spent().presses).toBeLessThanOrEqual(13);
			expect(hand.spent().seconds).toBeLessThan(120);
			expect(Date.now() - began).toBeLessThan(120_000);

			for (const one of told) await isInHistory(page, one);
		});
	});
}

test('"no change" is one press, and a correction is a new version', async ({ page, context }) => {
	await signIn(context, 'vire');
	await open(page, '/raportointi');
	const { card, goal, key, unchanged } = await goalCard(page, 1);
	const before = await card.locator('details.report .words').innerText();
	await unchanged.click();
	await expect(card.getByText(m.rounds_is_unchanged())).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: saved(1) })).toBeVisible();
	expect(await card.locator('details.report .words').innerText()).toBe(before);
	await expect(page.locator(`[id="goal-${key}"]`)).toBeFocused();

	await card.getByText(m.rounds_correct(), { exact: true }).click();
	const { save, status, text } = await goalCard(page, 1);
	await status(m.rounds_status_off_track()).check();
	await text.fill('Korjaus: kohdetta ei saatu käyttöön.');
	await save.click();
	await expect(card.getByText(m.rounds_is_unchanged())).toBeHidden();

	await page.goto(`/suunnitelma/${goal}`);
	const newest = page.getByRole('main').getByRole('article').first();
	await expect(newest).toContainText('Korjaus: kohdetta ei saatu käyttöön.');
	await newest.getByText(m.plans_older_versions({ count: 1 })).click();
	await expect(newest.getByRole('heading', { name: m.plans_version({ number: 1 }) })).toBeVisible();
	await expect(newest.getByText(m.plans_unchanged(), { exact: true })).toBeVisible();
});
