import { askedOf } from '#lib/index/asked.ts';
import { indexView } from '#lib/index/view.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from './source.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const asked = askedOf(url.searchParams);
	const found = await sourceOf(locals.db, me.municipality.code, asked);
	return {
		asked,
		isDefined: found !== null,
		published: found?.published ?? null,
		reportingMonths: found?.reportingMonths ?? null,
		editions: found?.editions ?? [],
		saved: url.searchParams.has('tallennettu'),
		mayEdit: may(me, 'coordinator'),
		view: found && indexView(found.source, asked)
	};
};
