import { type Locator, type Page } from '@playwright/test';
import { expect, m, open } from './app.ts';

export const HYTE = 'Hyvinvoinnin ja terveyden edistämisen palvelualue';
export const AT = '?vuosi=2023&kk=3';

export const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('−', '-').trim();

/** The figures of a row, as they are read. */
export async function figures(row: Locator) {
	return (await row.getByRole('cell').allInnerTexts()).map(plain);
}

export const tableOf = (page: Page, caption: string) => page.getByRole('table', { name: caption });
export const rowOf = (table: Locator, name: string) =>
	table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name }) });

/** Opens a palvelualue of the checkpoint by its link in the follow-up. */
export async function drill(page: Page, name: string) {
	await open(page, `/talous${AT}`);
	const caption = m.budget_caption({ division: 'Hyvinvointitoimiala', span: '1–3/2023' });
	await tableOf(page, caption).getByRole('link', { name }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	await page.waitForLoadState('networkidle');
}

export const accounts = (page: Page) =>
	tableOf(page, m.budget_accounts_caption({ place: HYTE, span: '1–3/2023' }));
