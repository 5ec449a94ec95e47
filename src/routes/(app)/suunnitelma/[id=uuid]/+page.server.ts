import * as goals from '#lib/plans/goals.server.ts';
import { mine } from '#lib/people/mine.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { code } = mine(locals).municipality;
	return {
		goal: await goals.get(locals.db, code, params.id),
		rounds: await goals.openRounds(locals.db, code, params.id)
	};
};
