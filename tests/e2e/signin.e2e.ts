import { expect, HEINOLA, m, origin, PASSWORD, saying, signIn, test, typeSignIn } from './app.ts';

const SIGN_OUT = { name: m.nav_sign_out() };

test('a wrong password and an unknown e-mail get the same answer', async ({ page }) => {
	const answers: string[] = [];
	for (const email of [`valtuutettu@${HEINOLA}`, `nobody@${HEINOLA}`]) {
		await page.goto('/kirjaudu');
		await typeSignIn(page, email, 'not-the-password');
		const notice = page.getByRole('status').filter({ hasText: m.people_refused_title() });
		await expect(notice).toBeVisible();
		await expect(page.getByLabel(m.people_email())).toHaveValue(email);
		await expect(page.getByLabel(m.people_password())).toHaveValue('');
		answers.push(await notice.innerText());
	}
	expect(answers[0]).toBe(answers[1]);
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('signing in leads to the page that was asked for, signing out leads out', async ({
			page
		}) => {
			await page.goto('/suunnitelma?haku=lapset');
			await expect(page).toHaveURL(/\/kirjaudu\?next=%2Fsuunnitelma%3Fhaku%3Dlapset$/);
			await typeSignIn(page, `valtuutettu@${HEINOLA}`);
			await expect(page).toHaveURL(/\/suunnitelma\?haku=lapset$/);

			await page.goto('/ulos');
			await page.getByRole('main').getByRole('button', SIGN_OUT).click();
			await expect(page).toHaveURL(/\/$/);
			await page.goto('/suunnitelma');
			await expect(page).toHaveURL(/\/kirjaudu\?next=/);
		});

		test('an empty form says beside each field what is missing', async ({ page }) => {
			await page.goto('/kirjaudu');
			await typeSignIn(page, '', '');
			await expect(page.getByLabel(m.people_email())).toHaveAccessibleDescription(
				saying(m.people_email_needed())
			);
			await expect(page.getByLabel(m.people_password())).toHaveAccessibleDescription(
				saying(m.people_password_needed())
			);
			await page.getByRole('link', { name: m.people_password_needed() }).click();
			await expect(page.getByLabel(m.people_password())).toBeFocused();
		});
	});
}

test('the menu of the person signs out', async ({ page, context }) => {
	await signIn(context, 'jarjesto');
	await page.goto('/oma');
	await page.locator('summary').filter({ hasText: 'järjestön edustaja', visible: true }).click();
	await page.getByRole('button', SIGN_OUT).click();
	await expect(page).toHaveURL(/\/$/);
	expect((await context.cookies()).filter(({ name }) => name.endsWith('istunto'))).toEqual([]);
});

const ELSEWHERE = [
	...['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'],
	...['/\t/evil.example', '/\n/evil.example', '\t//evil.example', '/..//evil.example']
];
for (const next of ELSEWHERE)
	test(`signing in does not lead to ${JSON.stringify(next)}`, async ({ page }) => {
		await page.goto(`/kirjaudu?next=${encodeURIComponent(next)}`);
		await typeSignIn(page, `valtuutettu@${HEINOLA}`);
		await expect(page).toHaveURL((url) => url.origin === origin() && url.pathname !== '/kirjaudu');
	});

test('signing in keeps the language', async ({ page }) => {
	await page.goto('/sv/oma');
	await expect(page).toHaveURL(/\/sv\/kirjaudu\?next=/);
	const sv = { locale: 'sv' } as const;
	await page.getByLabel(m.people_email({}, sv)).fill(`valtuutettu@${HEINOLA}`);
	await page.getByLabel(m.people_password({}, sv)).fill(PASSWORD);
	await page.getByRole('button', { name: m.people_sign_in({}, sv), exact: true }).click();
	await expect(page).toHaveURL(/\/sv\/oma$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('a password is changed by who knows the present one', async ({ page, context }) => {
	const account = 'muokkaaja@helsinki.example'; // no other test signs in as this one
	const another = 'toinen-tunnus-2026';
	async function change(current: string, next: string, repeated = next) {
		await page.getByLabel(m.people_current_password(), { exact: true }).fill(current);
		await page.getByLabel(m.people_new_password(), { exact: true }).fill(next);
		await page.getByLabel(m.people_repeat_password(), { exact: true }).fill(repeated);
		await page.getByRole('button', { name: m.people_change_password() }).click();
	}
	await signIn(context, account);
	await page.goto('/oma');
	await change('not-the-password', another);
	await expect(page.locator('.ds-error-summary')).toContainText(m.people_current_password_wrong());
	await change(PASSWORD, another, 'something-else-2026');
	await expect(page.locator('.ds-error-summary')).toContainText(m.people_passwords_differ());
	await change(PASSWORD, 'short');
	await expect(page.locator('.ds-error-summary')).toContainText(m.people_password_short());

	await change(PASSWORD, another);
	await expect(page.getByText(m.people_password_changed())).toBeVisible();
	await context.clearCookies();
	await page.goto('/kirjaudu?next=/oma');
	await typeSignIn(page, account, another);
	await expect(page).toHaveURL(/\/oma$/);
	await change(another, PASSWORD);
	await expect(page.getByText(m.people_password_changed())).toBeVisible();
});
