import { askedOf } from '#lib/budget/asked.ts';
import * as budget from '#lib/budget/budget.server.ts';
import { mine } from '#lib/people/mine.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = askedOf(url.searchParams);
	const { code } = mine(locals).municipality;
	return { asked, answer: await budget.followUp(locals.db, code, { asked }) };
};
