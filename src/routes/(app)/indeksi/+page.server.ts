import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { DbError } from '#lib/db/unwrap.server.ts';
import { readForm } from '#lib/forms.server.ts';
import { askedOf } from '#lib/index/asked.ts';
import * as indices from '#lib/index/indices.server.ts';
import { publicationOf } from '#lib/index/publishing.ts';
import { computed } from '#lib/index/source.ts';
import { indexView } from '#lib/index/view.ts';
import { m } from '#lib/paraglide/messages.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from './source.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Found = NonNullable<Awaited<ReturnType<typeof sourceOf>>>;

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const asked = askedOf(url.searchParams);
	const found = await sourceOf(locals.db, me.municipality.code, asked);
	const mayEdit = may(me, 'coordinator');
	return {
		asked,
		isDefined: found !== null,
		published: found?.published ?? null,
		reportingMonths: found?.reportingMonths ?? null,
		editions: found?.editions ?? [],
		saved: url.searchParams.has('tallennettu'),
		mayEdit,
		view: found && indexView(found.source, asked),
		publication: found && mayEdit ? publicationIn(found) : null
	};
};

/** Only the newest edition is offered for publishing. */
function publicationIn({ source, editions }: Found) {
	const { id } = source.index;
	if (id !== editions[0]?.id) return null;
	return { id, ...publicationOf(source.index, { ...computed(source), ...source }) };
}

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
