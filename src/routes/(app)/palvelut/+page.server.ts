import { SERVICE_KINDS } from '#lib/indicators/kind.ts';
import * as observations from '#lib/indicators/observations.server.ts';
import { mine } from '#lib/people/mine.server.ts';
import { areasOf, choiceOf, hasNoArea, kindsOf, matching } from '#lib/services/choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const all = await observations.list(locals.db, mine(locals).municipality.code, SERVICE_KINDS);
	const choice = choiceOf(url.searchParams);
	return {
		choice,
		kinds: kindsOf(all),
		areas: areasOf(all),
		hasNoArea: hasNoArea(all),
		total: all.length,
		series: matching(all, choice)
	};
};
