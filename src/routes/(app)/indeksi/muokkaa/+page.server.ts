import { fail, redirect } from '@sveltejs/kit';
import { EMPTY, type Draft } from '#lib/index/draft.ts';
import { changed, draftOf } from '#lib/index/draft-edit.ts';
import { readDraft } from '#lib/index/draft-form.ts';
import * as drafts from '#lib/index/drafts.server.ts';
import * as indices from '#lib/index/indices.server.ts';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { optionsOf } from './options.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const me = mine(locals);
	const home = me.municipality.code;
	// A courtesy: who may save is the database's to say.
	if (!may(me, 'coordinator')) return { mayEdit: false, edition: 0, draft: EMPTY, options: [] };

	const index = await indices.get(locals.db, home);
	const candidates = await indices.candidates(locals.db, home);
	return {
		mayEdit: true,
		edition: index?.edition ?? 0,
		draft: index ? draftOf(index) : EMPTY,
		options: optionsOf(candidates, getLocale())
	};
};

const deskOf = (locals: App.Locals) => ({
	db: locals.db,
	municipality: mine(locals).municipality.code,
	locale: getLocale()
});
const shown = (draft: Draft): drafts.DraftAnswer => ({ draft, errors: {} });

export const actions = {
	/** A row more or less; nothing is judged yet. */
	muuta: async ({ request }) => {
		const form = await request.formData();
		const [what, added] = ['do', 'add'].map((name) => form.get(name));
		return shown(
			changed(
				readDraft(form),
				typeof what === 'string' ? what : '',
				typeof added === 'string' ? added : ''
			)
		);
	},
	esikatsele: async ({ locals, request }) => {
		const answer = await drafts.preview(deskOf(locals), readDraft(await request.formData()));
		return answer.preview ? answer : fail(422, answer);
	},
	tallenna: async ({ locals, request }) => {
		const saved = await drafts.save(deskOf(locals), readDraft(await request.formData()));
		if (typeof saved !== 'number') return fail(saved.conflict ? 409 : 422, saved);
		redirect(303, localizeHref('/indeksi?tallennettu'));
	},
	/** After signing in anew: everything typed stands in its field again. */
	palauta: async ({ request }) => shown(readDraft(await request.formData()))
} satisfies Actions;
