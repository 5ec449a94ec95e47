import { fail } from '@sveltejs/kit';
import { DbError } from '#lib/db/unwrap.server.ts';
import { readForm } from '#lib/forms.server.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import { SpaceForm, UnitForm } from '#lib/services/unit-forms.ts';
import * as units from '#lib/services/units.server.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const me = mine(locals);
	const areas = await units.list(locals.db, me.municipality.code);
	return {
		today: dayOf(new Date()),
		areas: areas.map((area) => ({ ...area, isMine: may(me, 'manager', area.division_id) }))
	};
};

/** What the database answers to a save: done, stale (409), or a name that is taken (409). */
async function saved(work: Promise<object | null>): Promise<Outcome['became']> {
	try {
		return (await work) ? 'done' : 'stale';
	} catch (error) {
		if (error instanceof DbError && error.code === '23505') return 'taken';
		throw error;
	}
}

const strings = (form: FormData) =>
	Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));

export const actions = {
	yksikko: async ({ locals, request }) => {
		const values = strings(await request.clone().formData());
		const { data, problem } = await readForm(request, UnitForm);
		if (problem) return fail(422, outcomeOf('unit', values, problem.errors));
		const became = await saved(units.save(locals.db, mine(locals).municipality.code, data));
		const outcome = { ...outcomeOf('unit', values), became };
		return became === 'done' ? outcome : fail(409, outcome);
	},
	tila: async ({ locals, request }) => {
		const values = strings(await request.clone().formData());
		const { data, problem } = await readForm(request, SpaceForm);
		if (problem) return fail(422, outcomeOf('space', values, problem.errors));
		const became = await saved(units.saveSpace(locals.db, mine(locals).municipality.code, data));
		const outcome = { ...outcomeOf('space', values), became };
		return became === 'done' ? outcome : fail(409, outcome);
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const values = strings(await request.formData());
		return outcomeOf('floor_area' in values ? 'space' : 'unit', values);
	}
} satisfies Actions;
