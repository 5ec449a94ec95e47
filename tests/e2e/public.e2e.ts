import { expect, goalCard, m, origin, post, signIn, test } from './app.ts';

const PAGE = '/avoin/heinola';
const PDF = `${PAGE}/tiivistelma.pdf`;
const FILES = ['indeksi', 'osat', 'tavoitteet'].map((name) => `${PAGE}/${name}.csv`);

/** A file of ours read back: rows of cells, by semicolons, quoted where needed. */
const parsed = (csv: string) =>
	csv
		.replace(/^\uFEFF/, '')
		.trimEnd()
		.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g)
		?.map((row) => row.trimEnd().match(/(?:^|;)(?:"(?:[^"]|"")*"|[^;"]*)/g) ?? []) ?? [];

test('residents find the index, the goals and the brief without signing in', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Heinola/ })
		.click();
	await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Heinola');
	await expect(page.getByRole('main')).toContainText(
		m.index_page_coverage({ present: 13, total: 14 })
	);
	await expect(page.getByRole('link', { name: m.index_page_pdf() })).toHaveAttribute('href', PDF);
	for (const file of FILES)
		await expect(page.getByRole('main').locator(`a[href="${file}"]`).first()).toBeVisible();
});

test('the brief is one PDF, the same bytes each time', async ({ request }) => {
	const first = await request.get(PDF);
	expect(first.headers()['content-type']).toBe('application/pdf');
	const bytes = await first.body();
	expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
	expect(bytes.equals(await (await request.get(PDF)).body())).toBe(true);

	const headers = { 'if-none-match': first.headers().etag ?? '' };
	expect((await request.get(PDF, { headers })).status()).toBe(304);
	for (const language of ['sv', 'en']) {
		const other = await (await request.get(`/${language}${PDF}`)).body();
		expect(other.subarray(0, 5).toString('latin1')).toBe('%PDF-');
		expect(other.equals(bytes)).toBe(false);
	}
});

for (const file of FILES) {
	test(`${file} is a table`, async ({ request }) => {
		const answer = await request.get(file);
		expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
		expect(answer.headers()['content-disposition']).toMatch(/attachment; filename=".+\.csv"/);
		const [head = [], ...rows] = parsed(await answer.text());
		expect(head.length).toBeGreaterThan(3);
		expect(rows.length).toBeGreaterThan(9);
		expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
	});
}

test('the series of the index runs from 2011 to 2020', async ({ request }) => {
	const text = await (await request.get(`${PAGE}/indeksi.csv`)).text();
	for (let year = 2011; year <= 2020; year += 1) expect(text).toMatch(new RegExp(`[;\n]${year};`));
});

test('only what is published is public', async ({ page, browser, context }) => {
	const other = await browser.newContext({ baseURL: origin() });
	const office = await other.newPage();
	await signIn(other, 'johtaja');
	await office.goto('/raportointi');
	const { goal, key } = await goalCard(office, 4); // no other test touches this goal's words
	await office.goto(`/suunnitelma/${goal}`);
	const field = (name: string) => office.locator(`[name=${name}]`).first().inputValue();
	const [title, version] = [await field('title'), await field('version')];
	const secret = 'Luonnos, jota ei ole julkaistu';

	async function seen() {
		const both = [`${PAGE}/tavoitteet.csv`, PAGE].map((path) => context.request.get(path));
		return (await Promise.all((await Promise.all(both)).map((one) => one.text()))).join();
	}
	const sentence = title.charAt(0) + title.slice(1).toLowerCase(); // headings of the document are in capitals
	const either = new RegExp(`${title}|${sentence}`);
	expect(await seen()).toMatch(either);

	const report = { [`version-${key}`]: '0', [`status-${key}`]: 'off_track', [`value-${key}`]: '' };
	await post(other, '/raportointi?/tallenna', { ...report, [`text-${key}`]: secret, only: key });
	expect(await seen()).not.toContain(secret);

	const words = { version, title: secret, text: secret, metric_text: '' };
	const changed = await post(other, `/suunnitelma/${goal}?/muokkaa`, words);
	expect(await changed.json()).toMatchObject({ type: 'success' });
	expect(await seen()).not.toMatch(either);
	expect(await seen()).not.toContain(secret);
	await page.goto(PAGE);
	await expect(page.getByText(either)).toHaveCount(0);
	await other.close();
});

for (const path of ['/avoin/olematon', '/avoin/olematon/tiivistelma.pdf', '/avoin/helsinki/x.csv'])
	test(`${path} is not there`, async ({ request }) => {
		expect((await request.get(path)).status()).toBe(404);
	});
