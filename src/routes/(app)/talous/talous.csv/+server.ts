import { askedOf } from '#lib/budget/asked.ts';
import { budgetCsv } from '#lib/budget/budget-csv.ts';
import * as budget from '#lib/budget/budget.server.ts';
import { checkpointOf, divisionsOf } from '#lib/budget/view.ts';
import { csvResponse } from '#lib/format/csv.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { code, slug } = mine(locals).municipality;
	const asked = askedOf(url.searchParams);
	const answer = await budget.followUp(locals.db, code, { asked });
	const shown = checkpointOf(answer, asked);
	const rows = divisionsOf(answer, shown, 'asiakirja').flatMap(({ places }) =>
		[...places.operating, ...places.investment].flatMap((place) => place.rows)
	);
	return csvResponse(`talous-${slug}-${shown.through}.csv`, budgetCsv(rows, shown, getLocale()));
};
