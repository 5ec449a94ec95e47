import { error, fail, redirect } from '@sveltejs/kit';
import type { FormProblem } from '#lib/form.ts';
import { readForm } from '#lib/forms.server.ts';
import * as entries from '#lib/indicators/entries.server.ts';
import { NewIndicator } from '#lib/indicators/entry-forms.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { AGE_GROUPS } from '#lib/plans/goal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const me = mine(locals);
	if (!may(me, 'manager')) error(403);
	return { divisions: me.roles.filter(({ division }) => may(me, 'manager', division.id)) };
};

/** Repeated names are not in a form's values; the groups are told apart by commas there. */
const withAges = (values: Record<string, string>, ages: readonly string[]) => ({
	...values,
	ages: ages.join(',')
});

export const actions = {
	tee: async ({ locals, request }) => {
		const { code } = mine(locals).municipality;
		const posted = await request.clone().formData();
		const chosen = posted.getAll('ages').map(String);
		const ages = AGE_GROUPS.filter((group) => chosen.includes(group));
		const { data, problem } = await readForm(request, NewIndicator);
		if (problem) return fail(422, { ...problem, values: withAges(problem.values, ages) });

		const slug = await entries.make(locals.db, code, { ...data, ages });
		if (slug) redirect(303, localizeHref(`/mittarit/${slug}`));
		const texts = Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]));
		return fail(409, {
			values: withAges(texts, ages),
			errors: { name: [m.indicators_name_taken()] }
		} satisfies FormProblem);
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const posted = await request.formData();
		const texts = Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]));
		const ages = posted.getAll('ages').map(String);
		return { values: withAges(texts, ages), errors: {} } satisfies FormProblem;
	}
} satisfies Actions;
