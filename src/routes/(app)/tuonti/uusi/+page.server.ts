import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { indicators } from '#lib/imports/known.server.ts';
import { addIndicator } from '#lib/imports/links.server.ts';
import { SourceError } from '#lib/imports/source-error.ts';
import { indicator } from '#lib/imports/sotkanet.server.ts';
import { NewIndicator } from '#lib/imports/wish.ts';
import { failureInWords } from '#lib/imports/words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { bringer, services } from '../here.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What Sotkanet tells of the id, or why it tells nothing. */
async function described(id: number) {
	try {
		return { found: await indicator(services(), id), problem: null };
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		const { source, kind, detail } = error;
		return { found: null, problem: failureInWords({ source, kind, detail }, getLocale()) };
	}
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const asked = url.searchParams.get('tunnus')?.trim() ?? '';
	const nothing = { asked, found: null, known: null, problem: null };
	const page = { may: { bring: may(me, 'coordinator') } };
	if (asked === '' || !page.may.bring) return { ...page, ...nothing };
	if (!/^[1-9]\d{0,6}$/.test(asked))
		return { ...page, ...nothing, problem: m.imports_new_id_wrong() };

	const all = await indicators(locals.db, me.municipality.code);
	const known = all.find(({ source, external }) => source === 'sotkanet' && external === asked);
	const { found, problem } = await described(Number(asked));
	return { ...page, asked, found, problem, known: known?.id ?? null };
};

export const actions = {
	lisaa: async ({ locals, request }) => {
		const owner = bringer(locals);
		const { data: added, problem } = await readForm(request, NewIndicator);
		if (problem) return fail(422, problem);
		const series = await indicator(services(), added.external);
		const id = await addIndicator(locals.db, { owner, added, described: series });
		redirect(303, localizeHref(`/tuonti?mittari=${id}&lisatty`));
	}
} satisfies Actions;
