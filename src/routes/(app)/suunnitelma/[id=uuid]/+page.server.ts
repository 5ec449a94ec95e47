import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { GoalChange, Question, Sharing } from '#lib/plans/change.ts';
import * as goals from '#lib/plans/goals.server.ts';
import { notYetMeasurable } from '#lib/plans/measurable.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import { doneWith, formOf, problemOf, type Outcome } from './outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const me = mine(locals);
	const { code } = me.municipality;
	const goal = await goals.get(locals.db, code, params.id);
	const open = await goals.openRounds(locals.db, code, params.id);
	const today = dayOf(new Date());
	return {
		goal,
		today,
		notYet: notYetMeasurable(goal.starts_on, goal.measures, today),
		rounds: open.filter(({ opens_on }) => (opens_on ?? '') <= today),
		may: { change: may(me, 'manager', goal.division.id), ask: may(me, 'coordinator') }
	};
};

const placeOf = (locals: App.Locals, { id }: { id: string }): goals.Place => ({
	municipality: mine(locals).municipality.code,
	id
});

/** Nothing was changed: somebody saved in between (their words), or the caller may not (403). */
async function conflict(db: App.Locals['db'], at: goals.Place, typed: { version: number }) {
	const theirs = await goals.stillSaid(db, at);
	return theirs.version === typed.version ? error(403) : theirs;
}

export const actions = {
	muokkaa: async ({ locals, params, request }) => {
		const at = placeOf(locals, params);
		const { data, problem } = await readForm(request, GoalChange);
		if (problem) return fail(422, problemOf('change', problem));
		if (await goals.change(locals.db, at, data)) return doneWith('change');

		const theirs = await conflict(locals.db, at, data);
		const { version, ...words } = data;
		const values = { ...words, version: String(theirs.version) };
		return fail(409, { form: 'change', values, errors: {}, theirs } satisfies Outcome);
	},
	nakyvyys: async ({ locals, params, request }) => {
		const at = placeOf(locals, params);
		const { data, problem } = await readForm(request, Sharing);
		if (problem) return fail(422, problemOf('share', problem));
		if (await goals.share(locals.db, at, data)) return doneWith('share');

		await conflict(locals.db, at, data);
		const values = { visibility: data.visibility };
		return fail(409, {
			...problemOf('share', { values, errors: {} }),
			message: m.plans_share_stale()
		});
	},
	kysy: async ({ locals, params, request }) => {
		const at = placeOf(locals, params);
		const { data, problem } = await readForm(request, Question);
		if (problem) return fail(422, problemOf('ask', problem));
		if (await goals.askAgain(locals.db, at, { ...data, at: new Date() })) return doneWith('ask');

		const values = { question: data.question };
		return fail(409, { ...problemOf('ask', { values, errors: {} }), message: m.plans_ask_stale() });
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		return { form: formOf(values), values, errors: {} } satisfies Outcome;
	}
} satisfies Actions;
