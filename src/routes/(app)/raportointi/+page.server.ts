import { fail } from '@sveltejs/kit';
import { mine } from '#lib/people/mine.server.ts';
import * as measures from '#lib/plans/measures.server.ts';
import { readPosted } from '#lib/rounds/draft.ts';
import { STATUS_CODE } from '#lib/rounds/outcome.ts';
import { isAnyOpen, listOpen, restore, save } from '#lib/rounds/reports.server.ts';
import { byRound } from '#lib/rounds/round.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { code } = mine(locals).municipality;
	const today = dayOf(new Date());
	const reportable = await listOpen(locals.db, code, today);
	const own = reportable.filter(({ is_mine }) => is_mine);
	const asked = { goals: reportable.map(({ goal_id }) => goal_id), today };
	const showsAll = url.searchParams.get('nayta') === 'kaikki';

	return {
		today,
		showsAll,
		rounds: byRound(showsAll ? reportable : own),
		counts: { own: own.length, all: reportable.length },
		notYet: reportable.length > 0 ? await measures.notYet(locals.db, code, asked) : {},
		isOpen: reportable.length > 0 || (await isAnyOpen(locals.db, code, today))
	};
};

export const actions = {
	tallenna: async ({ locals, request }) => {
		const { code } = mine(locals).municipality;
		const outcome = await save(locals.db, code, readPosted(await request.formData()));
		const status = STATUS_CODE[outcome.became];
		return status === 200 ? outcome : fail(status, outcome);
	},
	palauta: async ({ locals, request }) => {
		const { code } = mine(locals).municipality;
		return restore(locals.db, code, readPosted(await request.formData()));
	}
} satisfies Actions;
