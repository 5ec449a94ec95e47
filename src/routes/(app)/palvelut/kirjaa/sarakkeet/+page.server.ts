import { fail } from '@sveltejs/kit';
import { DbError } from '#lib/db/unwrap.server.ts';
import type { FormProblem } from '#lib/form.ts';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import * as columns from '#lib/services/columns.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const all = await columns.list(locals.db, me.municipality.code);
	const areas = all.filter(({ division_id }) => may(me, 'manager', division_id));
	const asked = url.searchParams.get('palvelualue');
	const area = areas.find(({ id, tag }) => asked === id || asked === tag) ?? null;
	return { areas, area, choices: await columns.listChoices(locals.db, me.municipality.code) };
};

export const actions = {
	lisaa: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, columns.ColumnForm);
		if (problem) return fail(422, problem);
		try {
			await columns.add(locals.db, mine(locals).municipality.code, data);
		} catch (error) {
			if (!(error instanceof DbError && error.code === '23505')) throw error;
			const errors = { indicator: [m.services_asked_already()] };
			return fail(409, { values: { indicator: data.indicator }, errors } satisfies FormProblem);
		}
	},
	poista: async ({ locals, request }) => {
		const id = (await request.formData()).get('id');
		await columns.remove(locals.db, mine(locals).municipality.code, String(id));
	},
	/** What was chosen before the session ended; only shown again. */
	palauta: async ({ request }): Promise<FormProblem> => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		return { values, errors: {} };
	}
} satisfies Actions;
