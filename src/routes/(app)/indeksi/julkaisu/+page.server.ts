import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { DbError } from '#lib/db/unwrap.server.ts';
import { readForm } from '#lib/forms.server.ts';
import { askedOf } from '#lib/index/asked.ts';
import * as indices from '#lib/index/indices.server.ts';
import { publicationOf } from '#lib/index/publishing.ts';
import { computed } from '#lib/index/source.ts';
import { m } from '#lib/paraglide/messages.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from '../source.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Only the newest edition is offered. */
export const load: PageServerLoad = async ({ locals }) => {
	const me = mine(locals);
	// A courtesy: who may publish is the database's to say.
	const mayPublish = may(me, 'coordinator');
	const newest = askedOf(new URLSearchParams());
	const found = mayPublish ? await sourceOf(locals.db, me.municipality.code, newest) : null;
	if (!found) return { mayPublish, publication: null };

	const { source, published } = found;
	const { id, edition } = source.index;
	const what = publicationOf(source.index, { ...computed(source), ...source });
	return { mayPublish, publication: { id, edition, published, ...what } };
};

const Publishing = z.object({
	definition: z.uuid(),
	sure: z.literal('on', { error: () => m.index_publish_unsure() })
});
const said = (error: string | null, written: number | null = null) => ({ error, written });

export const actions = {
	julkaise: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, Publishing);
		if (!data) return fail(422, said(problem.errors.sure?.[0] ?? m.index_publish_unsure()));
		try {
			return said(null, await indices.publish(locals.db, data.definition));
		} catch (error) {
			// somebody made an edition in between whose methods look at others
			if (error instanceof DbError && error.status === 422)
				return fail(422, said(m.index_publish_refused_why()));
			throw error;
		}
	},
	/** After signing in anew: what would become public is to be checked again. */
	palauta: () => said(m.index_publish_unsure())
} satisfies Actions;
