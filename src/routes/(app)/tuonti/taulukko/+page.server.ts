import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { indicators } from '#lib/imports/known.server.ts';
import { addTable, linkedTo, namesOf } from '#lib/imports/links.server.ts';
import { NewTableIndicator } from '#lib/imports/wish.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { bringer, services } from '../here.server.ts';
import { chosen, unknown } from './asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const page = { may: { bring: may(me, 'coordinator') }, known: null, names: null };
	if (!page.may.bring) return { ...page, ...unknown(url) };
	const municipality = me.municipality.code;
	const { shown, choice } = await chosen(services(), { url, municipality });
	if (!choice) return { ...page, ...shown };

	const known = linkedTo(await indicators(locals.db, municipality), choice)?.id ?? null;
	return { ...page, ...shown, known, names: known ? null : await namesOf(services(), choice) };
};

const ready = (id: string, fresh = '') =>
	redirect(303, localizeHref(`/tuonti?mittari=${id}${fresh}#tilastokeskus`));

export const actions = {
	liita: async ({ locals, request, url }) => {
		const owner = bringer(locals);
		const { data: words, problem } = await readForm(request, NewTableIndicator);
		if (problem) return fail(422, problem);

		const { municipality } = owner;
		const { choice } = await chosen(services(), { url, municipality });
		const values = Object.fromEntries(
			Object.entries(words).map(([name, word]) => [name, String(word)])
		);
		if (!choice) return fail(503, { values, errors: {} }); // the page tells why
		const known = await indicators(locals.db, municipality);
		const same = linkedTo(known, choice);
		if (same) ready(same.id);
		ready(await addTable(locals.db, choice, { owner, words, known }), '&lisatty');
	}
} satisfies Actions;
