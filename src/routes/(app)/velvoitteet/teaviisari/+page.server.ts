import * as duties from '#lib/duties/duties.server.ts';
import { TEA } from '#lib/duties/tea.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const me = mine(locals);
	const facts = await duties.yearlyFacts(locals.db, me.municipality.code, Object.keys(TEA));
	return { facts, thisYear: new Date().getFullYear(), mayBring: may(me, 'coordinator') };
};
