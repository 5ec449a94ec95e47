import { type Page } from '@playwright/test';
import { expect, HEINOLA, m, open, post, saying, signIn, test } from './app.ts';

/** No part of the index, so that what is entered here changes nothing elsewhere. */
const SERIES = '/mittarit/huono-osaisuus-yhteensa';

/** Opens one of the folded forms of the page of an indicator. */
async function form(page: Page, title: string) {
	const box = page.getByRole('group').filter({ has: page.getByText(title, { exact: true }) });
	await page.getByText(title, { exact: true }).click();
	return box;
}

test('the catalogue is searched and filtered in the address, without scripts too', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	await signIn(context, 'johtaja');
	const page = await context.newPage();
	await page.goto('/mittarit?laji=wellbeing');
	await page.getByLabel(m.indicators_search()).fill('nuorisotyöttömyys');
	await page.getByRole('button', { name: m.ui_apply() }).click();
	await expect(page).toHaveURL(/haku=nuorisoty.*laji=wellbeing/);
	await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
	await page.getByRole('link', { name: 'Nuorisotyöttömyys' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Nuorisotyöttömyys' })).toBeVisible();
	await context.close();
});

test('peers are chosen by name and kept in the address', async ({ page, context }) => {
	await signIn(context, 'johtaja');
	await open(page, `${SERIES}?verrokit=091&vuosi=2018`);
	const peers = page.getByRole('region', { name: m.indicators_peers(), exact: true });
	await expect(peers).toContainText(m.indicators_peers_chosen());
	await page.getByLabel(m.indicators_add_peer()).fill('lahti');
	await page.getByRole('button', { name: m.indicators_compare() }).click();
	await expect(page).toHaveURL(/verrokit=091,398&vuosi=2018/);
	await expect(peers.getByRole('rowheader', { name: 'Lahti' }).first()).toBeVisible();

	await page.getByLabel(m.indicators_add_peer()).fill('Ankkalinna');
	await page.getByRole('button', { name: m.indicators_compare() }).click();
	const field = page.getByLabel(m.indicators_add_peer());
	await expect(field).toHaveValue('Ankkalinna');
	await expect(field).toHaveAccessibleDescription(saying(m.indicators_peer_unknown()));
});

for (const javaScriptEnabled of [true, false])
	test(`a wrong value is told beside its field, scripts: ${String(javaScriptEnabled)}`, async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled });
		await signIn(context, 'johtaja');
		const page = await context.newPage();
		await open(page, SERIES);
		await form(page, m.indicators_enter());
		await page.getByLabel(m.indicators_period(), { exact: true }).fill('2022');
		const value = page.getByLabel(m.services_value(), { exact: true });
		await value.fill('kaksi');
		await page.locator('#arvo').getByRole('button', { name: m.indicators_save() }).click();
		await expect(value).toHaveAccessibleDescription(saying(m.format_number_letters()));
		await expect(value).toHaveValue('kaksi');
		await expect(page.getByLabel(m.indicators_period(), { exact: true })).toHaveValue('2022');
		await context.close();
	});

for (const javaScriptEnabled of [true, false])
	test(`a new indicator keeps to its scale, scripts: ${String(javaScriptEnabled)}`, async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled });
		await signIn(context, 'johtaja');
		const page = await context.newPage();
		await open(page, '/mittarit/uusi');
		const field = (name: string) => page.getByLabel(name);
		const make = page.getByRole('button', { name: m.indicators_make() });
		const name = `Luontokokemusten pisteet ${javaScriptEnabled ? 'skriptein' : 'ilman'}`;
		await field(m.indicators_make_name()).fill(name);
		await page.getByLabel(m.indicators_higher_is_better()).check();
		await field(m.indicators_make_lowest()).fill('100');
		await field(m.indicators_make_highest()).fill('0');
		await make.click();
		const highest = field(m.indicators_make_highest());
		await expect(highest).toHaveAccessibleDescription(saying(m.indicators_scale_turned()));
		await expect(field(m.indicators_make_name())).toHaveValue(name);
		await field(m.indicators_make_lowest()).fill('0');
		await highest.fill('100');
		await make.click();

		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(page.getByText('0–100', { exact: true })).toBeVisible();
		await form(page, m.indicators_enter());
		await page.getByLabel(m.indicators_period(), { exact: true }).fill('2022');
		const value = page.getByLabel(m.services_value(), { exact: true });
		await value.fill('140');
		const box = page.locator('#arvo');
		await box.getByRole('button', { name: m.indicators_save() }).click();
		const off = m.indicators_off_scale({ scale: '0–100' });
		await expect(value).toHaveAccessibleDescription(saying(off));
		await expect(value).toHaveValue('140');
		await value.fill('73');
		await box.getByRole('button', { name: m.indicators_save() }).click();
		await expect(box).toContainText(m.indicators_saved());
		await context.close();
	});

test('of two people who enter the same year the second sees what the first saved', async ({
	page,
	context,
	browser
}) => {
	await signIn(context, 'johtaja');
	await open(page, SERIES);
	await form(page, m.indicators_enter());
	await page.getByLabel(m.indicators_period(), { exact: true }).fill('2024');
	await page.getByLabel(m.services_value(), { exact: true }).fill('141,5');

	const other = await browser.newContext();
	await signIn(other, `paallikko@${HEINOLA}`);
	const theirs = { period: '2024', value: '139,5', corrects: '', line: '', division: '', note: '' };
	await post(other, `${SERIES}?/arvo`, theirs);
	await other.close();

	const box = page.locator('#arvo');
	await box.getByRole('button', { name: m.indicators_save() }).click();
	await expect(box).toContainText(m.indicators_conflict());
	await expect(box).toContainText('139,5');
	await expect(page.getByLabel(m.services_value(), { exact: true })).toHaveValue('141,5');
});

test('a reader sees the figures and no form', async ({ page, context }) => {
	await signIn(context, 'valtuutettu');
	await open(page, SERIES);
	await expect(page.getByRole('heading', { name: m.services_all_values() })).toBeVisible();
	await expect(page.getByText(m.indicators_enter(), { exact: true })).toHaveCount(0);
	const answer = await post(context, `${SERIES}?/arvo`, { period: '2023', value: '1' });
	expect(await answer.json()).toMatchObject({ type: 'error', error: { status: 403 } });
});

test('JSON-stat and CSV hold the same figures', async ({ context }) => {
	await signIn(context, 'johtaja');
	const json = await (await context.request.get(`${SERIES}/json`)).json();
	const csv = await (await context.request.get(`${SERIES}/csv`)).text();
	expect(json).toMatchObject({ version: '2.0', class: 'dataset', role: { geo: ['alue'] } });
	const last = json.value[json.id.length > 0 ? 9 : 0];
	expect(csv).toContain(String(last).replace('.', ','));
});

test('the catalogue comes as a file, each column under its own words', async ({ context }) => {
	await signIn(context, 'johtaja');
	const csv = await (await context.request.get('/mittarit/mittarit.csv')).text();
	const [header = ''] = csv.replace('\uFEFF', '').split('\r\n');
	expect(header.split(';')).toEqual([
		...['Tunnus', 'Mittari', 'Laji', 'Otsikko', 'Toimiala', 'Uusin arvo', 'Yksikkö'],
		...['Alkaa', 'Päättyy', 'Tila', 'Ikä', 'Muutos edellisestä', 'Muutos on', 'Suunta'],
		...['Vanhentunut', 'Seuraava arvo', 'Tavoitteita', 'Mukana indeksissä', 'Lähde']
	]);
});
