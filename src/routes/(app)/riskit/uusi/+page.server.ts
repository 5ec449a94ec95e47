import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may, type Me } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { NewRisk } from '#lib/risks/forms.ts';
import { choices as choicesOf, type Choices } from '#lib/risks/frame.server.ts';
import * as risks from '#lib/risks/risks.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The divisions whose risks the person may bring, with their service areas. */
const ownOf = (me: Me, { divisions }: Choices) =>
	divisions.filter(({ id }) => may(me, 'editor', id));

export const load: PageServerLoad = async ({ locals }) => {
	const me = mine(locals);
	if (!may(me, 'editor')) error(403);
	const choices = await choicesOf(locals.db, me.municipality.code);
	const own = ownOf(me, choices);
	return {
		divisions: own.map(({ id, name }) => ({ id, name })),
		areas: own.flatMap(({ areas, name }) => areas.map((area) => ({ ...area, division: name }))),
		positions: choices.divisions.flatMap(({ positions }) => positions)
	};
};

export const actions = {
	lisaa: async ({ locals, request }) => {
		const me = mine(locals);
		const { code } = me.municipality;
		const { data, problem } = await readForm(request, NewRisk);
		if (problem) return fail(422, problem);

		const { service_area_id: area, ...said } = data;
		const own = ownOf(me, await choicesOf(locals.db, code));
		const division = own.find(({ id }) => id === said.division_id);
		if (area && division && !division.areas.some(({ id }) => id === area)) {
			const values = { ...said, position_id: said.position_id ?? '', service_area_id: area };
			return fail(422, { values, errors: { service_area_id: [m.risks_area_elsewhere()] } });
		}
		const id = await risks.add(locals.db, code, data);
		redirect(303, localizeHref(`/riskit/${id}`));
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		return { values, errors: {} };
	}
} satisfies Actions;
