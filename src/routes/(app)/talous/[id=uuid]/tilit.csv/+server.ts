import { error } from '@sveltejs/kit';
import { askedOf } from '#lib/budget/asked.ts';
import { budgetCsv } from '#lib/budget/budget-csv.ts';
import * as budget from '#lib/budget/budget.server.ts';
import { accountsOf } from '#lib/budget/accounts.ts';
import { checkpointOf } from '#lib/budget/view.ts';
import { csvResponse } from '#lib/format/csv.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { code, slug } = mine(locals).municipality;
	const asked = askedOf(url.searchParams);
	const answer = await budget.followUp(locals.db, code, { asked, place: params.id });
	if (!answer.place) error(404);
	const shown = checkpointOf(answer, asked);
	const rows = [
		...accountsOf(answer, { shown, kind: 'operating', order: 'asiakirja' }),
		...accountsOf(answer, { shown, kind: 'investment', order: 'asiakirja' })
	];
	return csvResponse(`tilit-${slug}-${shown.through}.csv`, budgetCsv(rows, shown, getLocale()));
};
