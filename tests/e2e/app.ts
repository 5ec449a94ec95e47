import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import demo from '../../seeds/demo-accounts.json' with { type: 'json' };
import { m } from '#lib/paraglide/messages.js';

export { expect, m };

export const PASSWORD = demo.password;
export const HEINOLA = 'heinola.example';

/** What no page may ever do: ask another origin for anything, or end in an error of its script or policy. */
export const test = base.extend<{ quiet: undefined }>({
	quiet: [
		async ({ context }, use) => {
			const wrong: string[] = [];
			context.on('request', (request) => {
				const { protocol, origin: asked } = new URL(request.url());
				if (protocol.startsWith('http') && asked !== origin()) wrong.push(`asked ${asked}`);
			});
			context.on('weberror', (problem) => wrong.push(problem.error().message));
			context.on('console', (line) => {
				const isAnswer = line.text().startsWith('Failed to load resource'); // a page of 403 or 404
				if (line.type() === 'error' && !isAnswer) wrong.push(line.text());
			});
			await use(undefined);
			expect(wrong).toEqual([]);
		},
		{ auto: true }
	]
});

export const origin = () => test.info().project.use.baseURL ?? '';

/** Posts a form as somebody who writes requests by hand; the answer is what Kit tells its own script. */
export const post = (context: BrowserContext, path: string, form: Record<string, string>) =>
	context.request.post(path, { form, headers: { origin: origin() }, maxRedirects: 0 });

/** Signs in without the page; tests of signing in itself use `typeSignIn`. */
export async function signIn(context: BrowserContext, account: string) {
	const email = account.includes('@') ? account : `${account}@${HEINOLA}`;
	const answer = await post(context, '/kirjaudu?/kirjaudu', { email, password: PASSWORD });
	expect(await answer.json(), `${email} signs in`).toMatchObject({ type: 'redirect' });
}

/** Fills in the sign-in page that is open. */
export async function typeSignIn(page: Page, email: string, password = PASSWORD) {
	await page.getByLabel(m.people_email(), { exact: true }).fill(email);
	await page.getByLabel(m.people_password(), { exact: true }).fill(password);
	await page
		.getByRole('main')
		.getByRole('button', { name: m.people_sign_in(), exact: true })
		.click();
}

/** Opens a page and waits until its script has taken over. */
export async function open(page: Page, path: string) {
	const answer = await page.goto(path, { waitUntil: 'networkidle' });
	return answer;
}

/** A goal on the reporting page: its card, fields and identifiers. */
export async function goalCard(page: Page, nth: number) {
	const card = page
		.getByRole('main')
		.getByRole('article')
		.nth(nth - 1);
	const [round = '', goal = ''] = ((await card.getAttribute('id')) ?? '')
		.replace('goal-', '')
		.split('.');
	return {
		card,
		round,
		goal,
		key: `${round}.${goal}`,
		status: (label: string) => card.getByRole('radio', { name: label, exact: true }),
		text: card.getByRole('textbox', { name: m.rounds_text_label() }),
		value: card.getByRole('textbox', { name: m.rounds_measured() }),
		save: page.getByRole('button', { name: m.rounds_save_nth({ nth }), exact: true }),
		unchanged: page.getByRole('button', { name: m.rounds_unchanged_nth({ nth }), exact: true })
	};
}

/** A description of which a message is a part. */
export const saying = (message: string) =>
	new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
