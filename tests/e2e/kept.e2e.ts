import {
	expect,
	goalCard,
	HEINOLA,
	m,
	open,
	origin,
	post,
	signIn,
	test,
	typeSignIn
} from './app.ts';

const MINE = 'Minun tekstini, jota ei saa hukata.';
const THEIRS = 'Toinen ehti tallentaa tämän.';

/** koulutus, johtaja and paallikko all own this goal; it is the first of one and the last of the other. */
test('who saves on top of another sees both texts first', async ({ page, context, browser }) => {
	await signIn(context, 'johtaja');
	await open(page, '/raportointi');
	const { card, goal, key, save, status, text, value } = await goalCard(page, 5);
	await status(m.rounds_status_on_track()).check();
	await text.fill(MINE);
	await value.fill('12,5');

	const other = await browser.newContext({ baseURL: origin() });
	await signIn(other, 'paallikko');
	await post(other, '/raportointi?/tallenna', {
		...{ [`version-${key}`]: '0', [`status-${key}`]: 'off_track', [`text-${key}`]: THEIRS },
		...{ [`value-${key}`]: '', only: key }
	});
	await other.close();

	await save.click();
	await expect(card.getByText(m.rounds_conflict_title())).toBeVisible();
	await expect(card.getByText(THEIRS)).toBeVisible();
	await expect(card).toContainText('hyvinvointipäällikkö');
	await expect(text).toHaveValue(MINE);
	await expect(value).toHaveValue('12,5');
	await expect(status(m.rounds_status_on_track())).toBeChecked();
	await expect(page.locator('.ds-error-summary')).toContainText(m.rounds_conflict());

	await save.click(); // knowingly, on top
	await expect(card.getByText(m.rounds_conflict_title())).toBeHidden();
	await page.goto(`/suunnitelma/${goal}`);
	const newest = page.getByRole('main').getByRole('article').first();
	await expect(newest).toContainText(MINE);
	await newest.getByText(m.plans_older_versions({ count: 1 })).click();
	await expect(newest.getByText(THEIRS)).toBeVisible();
});

test('a session that ends while typing loses nothing', async ({ page, context }) => {
	await signIn(context, 'vire');
	await open(page, '/raportointi');
	const { card, save, status, text, value } = await goalCard(page, 2);
	await status(m.rounds_status_partly()).check();
	await text.fill(MINE);
	await value.fill('3,5');
	await context.clearCookies();
	await save.click();
	await expect(page.getByText(m.rounds_expired_title())).toBeVisible();
	await expect(page).toHaveURL(/\/raportointi$/);
	await expect(text).toHaveValue(MINE);
	await expect(value).toHaveValue('3,5');
	await expect(status(m.rounds_status_partly())).toBeChecked();

	const tab = await context.newPage();
	const link = page.getByRole('link', { name: m.rounds_expired_link() });
	await tab.goto((await link.getAttribute('href')) ?? '');
	await typeSignIn(tab, `vire@${HEINOLA}`);
	await expect(tab).not.toHaveURL(/kirjaudu/);
	await save.click();
	await expect(page.getByText(m.rounds_expired_title())).toBeHidden();
	await expect(card.getByText(m.rounds_now_reported(), { exact: true })).toBeVisible();
	await expect(card).toContainText(MINE);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a session that ends while typing gives all back after signing in', async ({
		page,
		context
	}) => {
		await signIn(context, 'vire');
		await page.goto('/raportointi');
		const goal = await goalCard(page, 3);
		await goal.status(m.rounds_status_partly()).check();
		await goal.text.fill(`${MINE}\n"Lainaus" & <merkit> åäö`);
		await goal.value.fill('3,5');
		await context.clearCookies();
		await goal.save.click();
		await expect(page).toHaveURL(/\/kirjaudu\?\/kesken/);
		await expect(page.getByText(m.people_expired_title())).toBeVisible();

		await typeSignIn(page, `vire@${HEINOLA}`, 'not-the-password'); // once in vain
		await expect(page.getByText(m.people_refused_title())).toBeVisible();
		await typeSignIn(page, `vire@${HEINOLA}`);
		await page.getByRole('main').getByRole('button', { name: m.people_resume() }).click();
		await expect(page.getByText(m.rounds_restored_title())).toBeVisible();
		const again = await goalCard(page, 3);
		await expect(again.text).toHaveValue(`${MINE}\n"Lainaus" & <merkit> åäö`);
		await expect(again.value).toHaveValue('3,5');
		await expect(again.status(m.rounds_status_partly())).toBeChecked();
		await again.save.click();
		await expect(again.card.getByText(m.rounds_now_reported(), { exact: true })).toBeVisible();
	});
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? "a goal's words" : "a goal's words without scripts", () => {
		test.use({ javaScriptEnabled });

		test('outlive the session', async ({ page, context }) => {
			await signIn(context, 'johtaja');
			await page.goto('/raportointi');
			const { goal } = await goalCard(page, 2);
			await open(page, `/suunnitelma/${goal}`);
			await page.getByText(m.plans_edit(), { exact: true }).click();
			const words = page.getByRole('textbox', { name: m.plans_goal_text() });
			await words.fill(MINE);
			await context.clearCookies();
			await page.getByRole('button', { name: m.plans_save(), exact: true }).click();
			if (javaScriptEnabled) await expect(page.getByText(m.plans_signed_out())).toBeVisible();
			else {
				await typeSignIn(page, `johtaja@${HEINOLA}`);
				await page.getByRole('main').getByRole('button', { name: m.people_resume() }).click();
				await expect(page).toHaveURL(new RegExp(goal));
			}
			await expect(words).toHaveValue(MINE);
		});
	});
