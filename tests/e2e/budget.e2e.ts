import { expect, m, open, signIn, test } from './app.ts';
import { accounts, AT, drill, figures, HYTE, plain, rowOf, tableOf } from './budget.ts';

test('the osavuosikatsaus is shown as it is printed', async ({ context, page }) => {
	await signIn(context, 'valtuutettu');
	await open(page, `/talous${AT}&jarjestys=asiakirja`);
	const caption = m.budget_caption({ division: 'Hyvinvointitoimiala', span: '1–3/2023' });
	const table = tableOf(page, caption);
	const heads = (await table.getByRole('columnheader').allInnerTexts()).map(plain);
	expect(heads.slice(1, 4)).toEqual([
		'TP 2022 1 000 €',
		'TOT 1–3/2022 1 000 €',
		'TA 2023 + muutos €'
	]);

	const income = await figures(rowOf(table, 'Hyvinvointitoimiala: Tulot'));
	expect(income).toEqual([
		...['3 066', '1 138', '2 991 100', '739 180', '2 251 920', '-8 595', '24,70']
	]);
	const net = await figures(rowOf(table, 'Hyvinvointitoimiala Netto'));
	expect(net.slice(2, 5)).toEqual(['-29 515 400', '-7 260 316', '-22 255 084']);

	const investments = tableOf(
		page,
		m.budget_investments_caption({ division: 'Hyvinvointitoimiala', span: '1–3/2023' })
	);
	expect((await figures(rowOf(investments, 'Hyvinvointitoimiala Netto'))).at(-1)).toBe('41,1');
	await expect(
		page.getByText('Hyvintointitoimialan talousarvio ei tule toteutumaan')
	).toBeVisible();
	await expect(page.getByRole('button', { name: m.budget_save_remark() })).toHaveCount(0);
});

test('a palvelualue opens to its accounts: an overspend of 197,70 % is left as plus', async ({
	context,
	page
}) => {
	await signIn(context, 'valtuutettu');
	await drill(page, HYTE);
	const goods = await figures(rowOf(accounts(page), 'Aineet, tarvikkeet ja tavarat'));
	expect(goods.slice(2, 4)).toEqual(['-4 100', '-8 104']);
	expect(goods[4]).toBe(`4 004 ${m.budget_overspent()}`);
	expect(goods.at(-1)).toBe('197,70');
	expect((await figures(rowOf(accounts(page), 'Muut toimintakulut'))).at(-1)).toBe('0,00');
	const file = await page.request.get(`${new URL(page.url()).pathname}/tilit.csv${AT}`);
	expect(await file.text()).toMatch(/Aineet, tarvikkeet ja tavarat;-5000;0;-4100;-8104;4004;/);
});

test('what a source adds up wrongly is told with both numbers', async ({ context, page }) => {
	await signIn(context, 'valtuutettu');
	await open(page, '/talous?vuosi=2021');
	const gaps = tableOf(page, m.budget_gaps_contradictions());
	const wrong = gaps.getByRole('row').filter({ hasText: 'Terveyspalvelut' }).first();
	expect((await figures(wrong)).slice(0, 2)).toEqual(['-38 588 151 €', '-39 711 067 €']);
	await open(page, '/talous?vuosi=2023&kk=5');
	await expect(page.getByText(m.budget_elsewhere({ span: '1–3/2023' }))).toBeVisible();
});

test('Helsinki’s millions stand in the same page', async ({ context, page }) => {
	await signIn(context, 'sote@helsinki.example');
	await open(page, '/talous?vuosi=2021');
	const caption = m.budget_caption({ division: 'Sosiaali- ja terveystoimiala', span: '2021' });
	const hus = rowOf(tableOf(page, caption), 'HUS-kuntayhtymä Menot');
	expect((await figures(hus)).slice(0, 3).join(' ')).toContain('-695,3');
	await expect(hus).toContainText('689,4');
});
