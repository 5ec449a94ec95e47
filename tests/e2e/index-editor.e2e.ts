import { type Page } from '@playwright/test';
import { expect, m, open, saying, signIn, test } from './app.ts';

const EDITOR = '/indeksi/muokkaa';
const PART = 'Pitkäaikaistyöttömyys';
const HELSINKI = 'koordinaattori@helsinki.example';

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const button = (page: Page, name: string) =>
	page.getByRole('main').getByRole('button', { name, exact: true });

async function add(page: Page, indicator: RegExp) {
	const choice = page.getByRole('combobox', { name: m.index_edit_add_label() });
	const option = choice.locator('option').filter({ hasText: indicator }).first();
	await choice.selectOption((await option.getAttribute('value')) ?? '');
	await button(page, m.index_edit_add_part()).click();
}

async function save(page: Page, edition: number, note: string) {
	await page.getByRole('textbox', { name: saying(m.index_edit_note()) }).fill(note);
	await page.getByRole('button', { name: saying(m.index_edit_save({ edition })) }).click();
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('a coordinator sees what a change does before anything is saved', async ({
			page,
			context
		}) => {
			await signIn(context, 'paallikko');
			await open(page, EDITOR);
			const weight = row(page, PART).getByLabel(m.index_edit_weight());
			const method = row(page, PART).getByLabel(m.index_method_method());
			await weight.fill('kolme');
			await method.selectOption('minmax_bounds');
			await row(page, PART).getByLabel(m.index_edit_lower()).fill('0');
			await row(page, PART).getByLabel(m.index_edit_upper()).fill('400');
			await button(page, m.index_edit_add_group()).click();
			await expect(row(page, m.index_edit_unnamed())).toBeVisible();
			await button(page, m.index_edit_remove_group({ name: m.index_edit_unnamed() })).click();
			await expect(row(page, m.index_edit_unnamed())).toBeHidden();
			await button(page, m.index_edit_preview()).last().click();

			await expect(weight).toHaveAttribute('aria-invalid', 'true');
			await expect(weight).toHaveValue('kolme');
			await expect(method).toHaveValue('minmax_bounds');
			await weight.fill('3');
			await button(page, m.index_edit_preview()).last().click();
			const main = page.getByRole('main');
			const changed = m.index_diff_weight({ name: PART, before: '1', after: '3' });
			await expect(main.getByText(changed)).toBeVisible();
			await expect(main.getByText(m.index_diff_method({ name: PART }))).toBeVisible();
			const table = page.getByRole('table', { name: m.index_preview_table() });
			await expect(table.getByRole('row')).toHaveCount(1 + 10);
			await expect(table.getByText('13/14').first()).toBeVisible();
			await expect(method).toHaveValue('minmax_bounds');

			await page.goto('/indeksi');
			await expect(main.getByText(m.index_version({ edition: 1 }), { exact: true })).toBeVisible();
			await expect(main.getByText(m.index_version({ edition: 2 }), { exact: true })).toBeHidden();
		});
	});

test('two coordinators: the later one is told what the other saved, and loses nothing', async ({
	page,
	context
}) => {
	await signIn(context, HELSINKI);
	await open(page, EDITOR);
	await page.getByLabel(m.index_edit_name(), { exact: true }).fill('Helsingin indeksi');
	await page.getByLabel(m.index_edit_direction()).selectOption('lower_is_better');
	await add(page, /^Nuorisotyöttömyys/);
	await expect(row(page, 'Nuorisotyöttömyys')).toBeVisible();
	await add(page, /^Pitkäaikaistyöttömyys/);
	await expect(row(page, PART)).toBeVisible();
	await row(page, PART).getByLabel(m.index_method_method()).selectOption('ratio_median');
	await save(page, 1, 'Ensimmäinen määritelmä.');
	await expect(page.getByText(m.index_saved({ edition: 1 }))).toBeVisible();

	const other = await context.newPage();
	await open(other, EDITOR);
	await open(page, EDITOR);
	await row(page, PART).getByLabel(m.index_edit_weight()).fill('2');
	await save(page, 2, 'Paino kaksinkertaistettiin.');
	await expect(page.getByText(m.index_saved({ edition: 2 }))).toBeVisible();

	await row(other, PART).getByLabel(m.index_edit_weight()).fill('5');
	await save(other, 2, 'Oma ehdotus.');
	await expect(other.getByText(m.index_conflict_title({ edition: 2 }))).toBeVisible();
	await expect(other.getByText('Paino kaksinkertaistettiin.')).toBeVisible();
	await expect(row(other, PART).getByLabel(m.index_edit_weight())).toHaveValue('5');
	await save(other, 3, 'Oma ehdotus.');
	await expect(other.getByText(m.index_saved({ edition: 3 }))).toBeVisible();
	// its part is compared with the median of municipalities, whose figures are not published
	await other.goto('/indeksi/julkaisu');
	await expect(other.getByText(m.index_publish_refused())).toBeVisible();

	await other.goto('/indeksi?versio=1');
	const old = m.index_version_old({ edition: 1, newest: 3 });
	await expect(other.getByText(old)).toBeVisible();
});

test('who is no coordinator is told who changes the definition', async ({ page, context }) => {
	await signIn(context, 'johtaja');
	await page.goto(EDITOR);
	await expect(page.getByText(m.index_edit_not_yours())).toBeVisible();
	await expect(page.getByRole('main').locator('form')).toHaveCount(0);
});

test('a year that cannot be compared with itself is told, and the one before stands in', async ({
	page,
	context
}) => {
	await signIn(context, 'valtuutettu');
	await open(page, '/indeksi?vuosi=2016&verrataan=2016');
	const told = m.index_page_other_year({ year: '2016', asked: '2016', against: '2015' });
	await expect(page.getByText(told)).toBeVisible();
	await open(page, '/indeksi?vuosi=2013&verrataan=2018');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText(/2018 ei voi verrata/)).toHaveCount(0);
});

test('the steps between any two years are in the picture, in its table and in a file', async ({
	page,
	context
}) => {
	await signIn(context, 'valtuutettu');
	await open(page, '/indeksi?vuosi=2013&verrataan=2018');
	const title = m.index_page_why_title({ against: 2013, year: 2018 });
	const chart = page.getByRole('figure', { name: title });
	await expect(chart.getByRole('img')).toBeVisible();
	await chart.getByText(m.charts_table()).click();
	await expect(chart.getByRole('row')).toHaveCount(1 + 1 + 13 + 2);
	const file = await page.request.get('/indeksi/muutos.csv?vuosi=2013&verrataan=2018');
	const points = (await file.text())
		.trim()
		.split('\r\n')
		.slice(1)
		.map((line) => Number(line.split(';')[3]?.replace(',', '.')));
	const steps = points.slice(1, -1).reduce((sum, one) => sum + one, 0);
	expect(points).toHaveLength(15);
	expect(steps).toBeCloseTo((points.at(-1) ?? NaN) - (points[0] ?? NaN), 3);
});
