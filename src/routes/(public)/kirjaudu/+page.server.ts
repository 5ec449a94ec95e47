import { fail, redirect } from '@sveltejs/kit';
import type { FormProblem } from '#lib/form.ts';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { demo, signIn } from '#lib/people/session.server.ts';
import { draftOf, fieldsOf, safeNext, SignIn } from '#lib/people/signIn.ts';
import type { Actions, PageServerLoad } from './$types';

interface Refusal extends FormProblem {
	message: string;
	draft: string | undefined;
}

const refuse = (status: number, refusal: Refusal) => fail(status, refusal);

const nextOf = (url: URL) => safeNext(url.searchParams.get('next'));

export const load: PageServerLoad = async ({ locals: { userId }, request, url }) => {
	const next = nextOf(url);
	if (userId && request.method === 'GET') redirect(303, localizeHref(next));
	return { next, demo: await demo() };
};

export const actions = {
	kirjaudu: async ({ locals: { db }, request, url, getClientAddress }) => {
		const { data, problem } = await readForm(request, SignIn);
		if (problem) return refuse(422, { ...problem, message: '', draft: problem.values.draft });

		const outcome = await signIn(db, { ...data, from: getClientAddress() });
		if (outcome !== 'signed_in') {
			const message = outcome === 'refused' ? m.people_refused() : m.people_throttled();
			const typed = { values: { email: data.email }, errors: {}, draft: data.draft };
			return refuse(outcome === 'refused' ? 401 : 429, { ...typed, message });
		}
		const fields = fieldsOf(data.draft);
		if (fields.length > 0) return { resume: { path: nextOf(url), fields } };
		redirect(303, localizeHref(nextOf(url)));
	},

	/** A form whose session had ended: the guard sent it here with all that was typed. */
	kesken: async ({ request }) =>
		fail(401, { expired: true, draft: draftOf(await request.formData()) })
} satisfies Actions;
