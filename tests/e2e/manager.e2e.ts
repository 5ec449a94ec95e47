import { type Locator } from '@playwright/test';
import { expect, m, open, signIn, test } from './app.ts';

test.beforeEach(({ context }) => signIn(context, 'johtaja'));

/** A number as it is shown: "−1,25" is -1.25; and the step of its last decimal. */
function shown(text: string) {
	const plain = text.replace(/[\s+]/g, '').replace('−', '-').replace(',', '.');
	const decimals = plain.split('.')[1]?.length ?? 0;
	return { value: Number(plain), step: 10 ** -decimals };
}

const cells = (row: Locator) => row.locator('td, th').allInnerTexts();

test('the index of Heinola 2011–2020, with what is missing', async ({ page }) => {
	await open(page, '/indeksi');
	const main = page.getByRole('main');
	const label = m.index_page_value_label({ year: 2020 });
	const shownLabel = main.getByText(label, { exact: true }).filter({ visible: true });
	await expect(shownLabel.first()).toBeVisible();
	const coverage = m.index_page_coverage({ present: 13, total: 14 });
	await expect(main.getByText(coverage).first()).toBeVisible();

	const name = m.index_page_development_title({ base: 2011 });
	const chart = page.getByRole('figure', { name });
	await expect(chart.getByRole('img')).toBeVisible();
	await chart.getByText(m.charts_table()).click();
	const years = await chart.getByRole('row').getByRole('rowheader').allInnerTexts();
	const all = Array.from({ length: 10 }, (_, i) => String(2011 + i));
	expect(years.toSorted()).toEqual(all);
	await expect(chart.getByRole('cell', { name: '100,0', exact: true }).first()).toBeVisible();

	const file = await page.request.get('/indeksi/sarja.csv');
	expect(file.headers()['content-type']).toContain('text/csv');
	for (const year of all) expect(await file.text()).toMatch(new RegExp(`[;\n]${year};`));
});

for (const query of ['', '?vuosi=2020&verrataan=2011', '?vuosi=2015&verrataan=2012&nakyma=kunnat'])
	test(`the parts add up to the change of the index (${query || 'newest'})`, async ({ page }) => {
		await page.goto(`/indeksi${query}`);
		const parts = page.getByRole('table', { name: /2020|2015/ }).filter({
			has: page.getByRole('columnheader', { name: m.index_page_effect(), exact: true })
		});
		const heads = await parts.getByRole('columnheader').allInnerTexts();
		const effect = heads.indexOf(m.index_page_effect());
		const rows = await parts.locator('tbody tr').all();
		expect(rows).toHaveLength(14);

		let sum = 0;
		let step = 0;
		for (const row of rows) {
			const points = shown((await cells(row))[effect] ?? '');
			if (Number.isNaN(points.value)) continue; // no value that year
			sum += points.value;
			step = points.step;
		}
		const total = parts.locator('tfoot tr').last();
		const coverage = parts.locator('tfoot tr').filter({ hasText: m.index_page_coverage_row() });
		if ((await coverage.count()) > 0) sum += shown((await cells(coverage))[1] ?? '').value;
		const change = shown((await cells(total))[effect] ?? '');
		expect(step).toBe(change.step);
		expect(Math.abs(sum - change.value)).toBeLessThanOrEqual((15 * step) / 2);
	});

test('a chosen year and a chosen comparison are an address', async ({ page }) => {
	await open(page, '/indeksi');
	const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
	await choice(m.index_page_year()).selectOption('2016');
	await choice(m.index_page_against()).selectOption('2012');
	await page.getByRole('button', { name: m.ui_apply() }).click();
	const label = page.getByText(m.index_page_value_label({ year: 2016 }), { exact: true }).first();
	await expect(page).toHaveURL(/vuosi=2016/);
	await expect(label).toBeVisible();
	await page.getByRole('link', { name: m.index_page_view_kunnat() }).click();
	await expect(page).toHaveURL(/nakyma=kunnat/);
	await expect(label).toBeVisible();
});

test('the desk tells how the round stands', async ({ page }) => {
	await page.goto('/tyopoyta');
	const main = page.getByRole('main');
	for (const title of [m.desk_changes(), m.desk_mine(), m.desk_board()])
		await expect(main.getByRole('heading', { name: title })).toBeVisible();
	await main.getByRole('link', { name: m.desk_index_link() }).click();
	await expect(page).toHaveURL(/\/indeksi$/);
});

test('a manager signs off the division, and takes it back', async ({ page }) => {
	await open(page, '/tyopoyta');
	const main = page.getByRole('main');
	await main.getByRole('textbox', { name: m.desk_sign_note() }).fill('Tarkistettu johtoryhmässä.');
	const sign = m.desk_sign_division({ division: 'Hyvinvointitoimiala' });
	await main.getByRole('button', { name: sign }).click();
	await expect(main.getByText(m.desk_signed_now())).toBeVisible();

	await page.goto('/tyopoyta');
	const board = main.getByRole('table', { name: m.desk_board_caption() });
	const row = board.getByRole('row').filter({ hasText: 'Hyvinvointitoimiala' });
	await expect(row).toContainText('hyvinvointijohtaja');
	await main.getByRole('button', { name: m.desk_unsign() }).click();
	await expect(main.getByText(m.desk_unsigned_now())).toBeVisible();
	await expect(row).toContainText(m.desk_not_signed());
});
