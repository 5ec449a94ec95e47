import { mine } from '#lib/people/mine.server.ts';
import * as discrepancies from '#lib/sources/discrepancies.server.ts';
import { readChoice } from '#lib/sources/choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { code } = mine(locals).municipality;
	const choice = readChoice(url.searchParams);
	return {
		choice,
		search: url.search,
		tallies: await discrepancies.counts(locals.db, code),
		found: await discrepancies.list(locals.db, code, choice)
	};
};
