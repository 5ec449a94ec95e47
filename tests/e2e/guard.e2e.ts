import { expect, m, origin, PASSWORD, post, signIn, test } from './app.ts';
import { endpoints, pathOf, routes } from './routes.ts';

/** A path of every signed-in page and endpoint; whatever stands for a parameter is never reached. */
const guarded = [...routes, ...endpoints]
	.filter((route) => route.startsWith('/(app)'))
	.map((route) =>
		pathOf(route)
			.replace(/\[\w+=uuid\]/g, '00000000-0000-4000-8000-000000000000')
			.replace(/\[[^\]]+\]/g, 'x')
	);

test('there is something to guard', () => {
	expect(guarded.length).toBeGreaterThan(7);
});

for (const path of guarded) {
	test(`${path} is closed to the signed-out`, async ({ request }) => {
		for (const language of ['', '/sv', '/en']) {
			const page = await request.get(language + path, { maxRedirects: 0 });
			expect(page.status()).toBe(303);
			expect(page.headers().location).toMatch(new RegExp(`^${language}/kirjaudu\\?next=`));
			expect(await page.text()).toBe('');
		}
		const data = await request.get(`${path}/__data.json`, { maxRedirects: 0 });
		const said = await data.text();
		expect(data.status() === 404 || said.startsWith('{"type":"redirect"')).toBe(true);

		const headers = { origin: origin(), accept: 'text/html' };
		const form = await request.post(path, { form: { a: 'b' }, headers, maxRedirects: 0 });
		expect(form.status()).toBe(307);
		expect(form.headers().location).toMatch(/^\/kirjaudu\?\/kesken&next=/);

		const script = { origin: origin(), 'x-sveltekit-action': 'true', accept: 'application/json' };
		const action = await request.post(path, { form: { a: 'b' }, headers: script });
		expect(await action.json()).toMatchObject({ type: 'failure', status: 401 });
	});
}

test('the session is a cookie that no script can read', async ({ page, context }) => {
	await signIn(context, 'valtuutettu');
	await page.goto('/oma');
	const session = (await context.cookies()).filter(({ name }) => name.includes('istunto'));
	expect(session.length).toBeGreaterThan(0);
	for (const cookie of session) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
	expect(await page.evaluate(() => document.cookie)).not.toContain('istunto');
});

/** Writes the session cookie anew with another person in it, signed by nobody. */
function forged(value: string) {
	const session = JSON.parse(Buffer.from(value.replace('base64-', ''), 'base64url').toString());
	const [head, claims, signature] = session.access_token.split('.');
	const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
	const other = { ...said, sub: '11111111-1111-4111-8111-111111111111', exp: said.exp + 9999 };
	const token = (payload: object) => Buffer.from(JSON.stringify(payload)).toString('base64url');
	const none = token({ alg: 'none', typ: 'JWT' });
	return [
		[head, token(other), signature],
		[none, token(other), ''],
		[none, claims, ''],
		[head, claims, signature.split('').reverse().join('')]
	].map((parts) => {
		const changed = { ...session, access_token: parts.join('.'), refresh_token: 'nothing' };
		return `base64-${token(changed)}`;
	});
}

test('a forged session is no session', async ({ context, browser }) => {
	await signIn(context, 'valtuutettu');
	const [cookie] = (await context.cookies()).filter(({ name }) => name.includes('istunto'));
	for (const value of forged(cookie?.value ?? '')) {
		const other = await browser.newContext({ baseURL: origin() });
		await other.addCookies([{ name: cookie?.name ?? '', value, url: origin() }]);
		const answer = await other.request.get('/oma', { maxRedirects: 0 });
		expect(answer.status()).toBe(303);
		await other.close();
	}
});

test('a form of another origin is refused', async ({ context }) => {
	await signIn(context, 'paallikko');
	for (const path of ['/raportointi?/tallenna', '/oma?/salasana', '/ulos', '/kirjaudu?/kirjaudu']) {
		const headers = { origin: 'https://evil.example' };
		const answer = await context.request.post(path, { form: { a: 'b' }, headers });
		expect(answer.status()).toBe(403);
	}
	expect((await context.request.get('/oma', { maxRedirects: 0 })).status()).toBe(200);
});

test('pages tell the browser to run our scripts only', async ({ page, context }) => {
	for (const path of ['/', '/kirjaudu', '/saavutettavuus', '/does-not-exist']) {
		const headers = (await page.goto(path))?.headers() ?? {};
		const policy = headers['content-security-policy'] ?? '';
		const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
		expect(scripts).toMatch(/'self'/);
		expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
		for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"])
			expect(policy).toContain(part);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY'
		});
	}
	await signIn(context, 'valtuutettu');
	expect((await page.goto('/oma'))?.headers()['cache-control']).toContain('no-store');
});

test('nobody signs up', async ({ context }) => {
	const email = 'newcomer@heinola.example';
	const answer = await post(context, '/kirjaudu?/kirjaudu', { email, password: PASSWORD });
	expect(JSON.stringify(await answer.json())).toContain(m.people_refused());
});
