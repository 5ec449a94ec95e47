import { error, fail, redirect } from '@sveltejs/kit';
import type { FormProblem } from '#lib/form.ts';
import { readForm } from '#lib/forms.server.ts';
import * as own from '#lib/indicators/own-indicator.server.ts';
import { NewIndicator } from '#lib/indicators/own-indicator.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { postedFacts } from '../posted.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const me = mine(locals);
	if (!may(me, 'manager')) error(403);
	return { divisions: me.roles.filter(({ division }) => may(me, 'manager', division.id)) };
};

export const actions = {
	tee: async ({ locals, request }) => {
		const { code } = mine(locals).municipality;
		const { ages, values } = await postedFacts(request);
		const { data, problem } = await readForm(request, NewIndicator);
		if (problem) return fail(422, { values, errors: problem.errors } satisfies FormProblem);

		const slug = await own.make(locals.db, code, { ...data, ages });
		if (slug) redirect(303, localizeHref(`/mittarit/${slug}`));
		const errors = { name: [m.indicators_name_taken()] };
		return fail(409, { values, errors } satisfies FormProblem);
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const { values } = await postedFacts(request);
		return { values, errors: {} } satisfies FormProblem;
	}
} satisfies Actions;
