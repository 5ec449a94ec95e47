import { expect, goalCard, m, open, saying, signIn, test } from './app.ts';

const TEXT = 'Teksti, joka ei saa kadota.';
const FORGED = 'splendid';

const WRONG = [
	{ name: 'no status', given: { status: false }, field: 'status', said: m.rounds_status_needed() },
	{ name: 'an empty text', given: { text: '' }, field: 'text', said: m.rounds_text_needed() },
	{
		name: 'spaces for a text',
		given: { text: '   ', status: true },
		field: 'text',
		said: m.rounds_text_needed()
	},
	{
		name: 'an over-long text',
		given: { text: 'ä'.repeat(5001) },
		field: 'text',
		said: m.rounds_text_long()
	},
	{
		name: 'a number with letters',
		given: { value: '12 kpl' },
		field: 'value',
		said: m.format_number_letters()
	},
	{
		name: 'a malformed number',
		given: { value: '1,2,3' },
		field: 'value',
		said: m.format_number_form()
	}
] as const;

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		test.beforeEach(({ context }) => signIn(context, 'paallikko'));

		for (const { name, given, field, said } of WRONG) {
			test(`${name}: told beside the field, nothing typed is lost`, async ({ page }) => {
				const typed = { status: true, text: TEXT, value: '7', ...given };
				await open(page, '/raportointi');
				const goal = await goalCard(page, 2);
				if (typed.status) await goal.status(m.rounds_status_partly()).check();
				await goal.text.fill(typed.text);
				await goal.value.fill(typed.value);
				await goal.save.click();

				const wrong = {
					status: goal.card.getByRole('radiogroup'),
					text: goal.text,
					value: goal.value
				};
				await expect(wrong[field]).toHaveAttribute('aria-invalid', 'true');
				await expect(wrong[field]).toHaveAccessibleDescription(saying(said));
				const summary = page.locator('.ds-error-summary');
				if (javaScriptEnabled) await expect(summary).toBeFocused();
				await summary
					.getByRole('link', { name: m.rounds_nth_error({ nth: 2, text: said }) })
					.click();
				await expect(page).toHaveURL(new RegExp(`#${field}-`));

				await expect(goal.text).toHaveValue(typed.text.trim() ? typed.text : /^\s*$/);
				await expect(goal.value).toHaveValue(typed.value);
				const chosen = goal.status(m.rounds_status_partly());
				await expect(chosen).toBeChecked({ checked: typed.status });

				await page.goto('/raportointi');
				await expect((await goalCard(page, 2)).unchanged).toBeVisible(); // nothing was saved
			});
		}
	});
}

test('a forged status is refused beside its field', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	await open(page, '/raportointi');
	const { card, save, status, text } = await goalCard(page, 3);
	await status(m.rounds_status_partly()).evaluate(
		(radio: HTMLInputElement, value) => (radio.value = value),
		FORGED
	);
	await status(m.rounds_status_partly()).check();
	await text.fill(TEXT);
	await save.click();
	const choice = card.getByRole('radiogroup');
	await expect(choice).toHaveAccessibleDescription(saying(m.rounds_status_unknown()));
	await expect(text).toHaveValue(TEXT);
});

test('a text at the limit, with line ends of a browser, is not too long', async ({
	page,
	context
}) => {
	await signIn(context, 'paallikko');
	await open(page, '/raportointi');
	const { save, status, text, value } = await goalCard(page, 3);
	await status(m.rounds_status_partly()).check();
	await text.fill(`${'ä'.repeat(2499)}\n${'ö'.repeat(2500)}`);
	await value.fill('kaksi');
	await save.click();
	await expect(value).toHaveAttribute('aria-invalid', 'true');
	await expect(text).not.toHaveAttribute('aria-invalid', 'true');
});

test('"no change" does not throw away what was typed', async ({ page, context }) => {
	await signIn(context, 'paallikko');
	await open(page, '/raportointi');
	const { text, unchanged } = await goalCard(page, 4);
	await text.fill(TEXT);
	await unchanged.click();
	await expect(text).toHaveAttribute('aria-invalid', 'true');
	await expect(text).toHaveAccessibleDescription(saying(m.rounds_unchanged_but_typed()));
	await expect(text).toHaveValue(TEXT);
});
