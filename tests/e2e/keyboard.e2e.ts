import { type Locator, type Page } from '@playwright/test';
import { expect, goalCard, HEINOLA, m, open, PASSWORD, signIn, test } from './app.ts';

/** What is wrong with how the focused element shows that it is focused. */
const focusProblem = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return '';
		const holder = element.closest('label') ?? element;
		const isMarked = [element, holder].some((one) => {
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
		});
		const { left, right, top, bottom } = element.getBoundingClientRect();
		const inset = (from: number, to: number) => [from + 2, (from + to) / 2, to - 2];
		const isSeen = inset(left, right).some((x) =>
			inset(top, bottom).some((y) => {
				const at = document.elementFromPoint(x, y);
				return at !== null && (holder.contains(at) || at.contains(element));
			})
		);
		const problem = isMarked ? (isSeen ? '' : 'is hidden') : 'is not marked';
		return problem && `${problem}: ${element.outerHTML.slice(0, 160)}`;
	});

/** Presses Tab until the element is reached; every stop on the way must be seen. */
async function tabTo(page: Page, where: Locator, most = 60) {
	for (let presses = 0; presses < most; presses += 1) {
		await page.keyboard.press('Tab');
		expect(await focusProblem(page)).toBe('');
		if (await where.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${String(where)}`);
}

test('signing in and reporting a goal by keyboard only', async ({ page }) => {
	await open(page, '/kirjaudu');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: m.ui_skip() });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();

	await tabTo(page, page.getByLabel(m.people_email(), { exact: true }));
	await page.keyboard.type(`johtaja@${HEINOLA}`);
	await tabTo(page, page.getByLabel(m.people_password(), { exact: true }), 1);
	await page.keyboard.type(PASSWORD);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/tyopoyta$/);

	const navigation = page.getByRole('navigation', { name: m.nav_main() });
	await tabTo(page, navigation.getByRole('link', { name: m.nav_reporting() }), 20);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: m.rounds_title() })).toBeVisible();

	const { card, save, status, text, value } = await goalCard(page, 1);
	await tabTo(page, status(m.rounds_status_not_started()));
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await expect(status(m.rounds_status_on_track())).toBeChecked();
	await tabTo(page, text, 1);
	await page.keyboard.type('Kirjoitettu näppäimistöllä.');
	await tabTo(page, value, 1);
	await page.keyboard.type('4,5');
	await tabTo(page, save, 1);
	await page.keyboard.press('Enter');
	await expect(card.getByText(m.rounds_now_reported(), { exact: true })).toBeVisible();
	await expect(card).toContainText('Kirjoitettu näppäimistöllä.');
	await expect(card).toBeFocused(); // stays where it was
});

for (const path of ['/tyopoyta', '/indeksi', '/suunnitelma', '/palvelut', '/oma', '/raportointi'])
	test(`every stop of Tab on ${path} is seen`, async ({ page, context }) => {
		await signIn(context, 'johtaja');
		await open(page, path);
		const problems: string[] = [];
		for (let presses = 0; presses < 45; presses += 1) {
			await page.keyboard.press('Tab');
			const problem = await focusProblem(page);
			if (problem) problems.push(problem);
		}
		expect(problems).toEqual([]);
	});

test('figures of a chart are read by arrow keys', async ({ page, context }) => {
	await signIn(context, 'johtaja');
	await open(page, '/indeksi');
	const charts = page.getByRole('figure');
	const chart = charts.filter({ has: page.getByRole('slider') }).first();
	const reader = chart.getByRole('slider');
	await reader.focus();
	const said = await chart.locator('output').innerText();
	await page.keyboard.press('ArrowLeft');
	await expect(chart.locator('output')).not.toHaveText(said);
});
