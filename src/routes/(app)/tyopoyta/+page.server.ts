import { fail } from '@sveltejs/kit';
import { deskMoney } from '#lib/budget/desk.ts';
import { readForm } from '#lib/forms.server.ts';
import { askedOf } from '#lib/index/asked.ts';
import { areaOf } from '#lib/index/definition.ts';
import { indexView } from '#lib/index/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import { glance } from '#lib/reports/desk.server.ts';
import { indexOf } from '#lib/reports/published.ts';
import { desk, signOff, undoSignOff } from '#lib/rounds/rounds.server.ts';
import { Part, Signoff } from '#lib/rounds/signoff.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const today = dayOf(new Date());
	const me = mine(locals);
	const { code, name } = me.municipality;
	const own = areaOf(code);
	const rounds = await desk(locals.db, code, today);
	const { index, grown, budget } = await glance(locals.db, code, today);
	const source = index && {
		...indexOf(index, own),
		own,
		names: { [own]: name },
		locale: getLocale()
	};
	const view = source && indexView(source, askedOf(new URLSearchParams()));
	return { today, rounds, grown, money: deskMoney(budget), index: view };
};

export const actions = {
	kuittaa: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, Signoff);
		if (problem) return fail(422, { ...problem, message: '' });

		const became = await signOff(locals.db, mine(locals).municipality.code, data);
		if (became === 'signed') return { done: m.desk_signed_now() };
		const [status, message] =
			became === 'already' ? [409, m.desk_signed_already()] : [403, m.desk_refused()];
		return fail(status, { values: { ...data }, errors: {}, message });
	},
	peru: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, Part);
		if (problem) return fail(422, { ...problem, message: '' });

		const became = await undoSignOff(locals.db, mine(locals).municipality.code, data);
		if (became === 'undone') return { done: m.desk_unsigned_now() };
		return fail(403, { values: {}, errors: {}, message: m.desk_refused() });
	},
	/** After signing in anew: the note stands in its field again. */
	palauta: async ({ request }) => {
		const { data, problem } = await readForm(request, Signoff);
		const values: Record<string, string> = problem?.values ?? { ...data };
		return { values, errors: problem?.errors ?? {}, message: m.rounds_restored_text() };
	}
} satisfies Actions;
