import { error } from '@sveltejs/kit';
import { csvResponse } from '#lib/format/csv.ts';
import { askedOf } from '#lib/index/asked.ts';
import { changeCsv } from '#lib/index/change-csv.ts';
import { indexView } from '#lib/index/view.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from '../source.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { municipality } = mine(locals);
	const asked = askedOf(url.searchParams);
	const found = (await sourceOf(locals.db, municipality.code, asked)) ?? error(404);
	const why = indexView(found.source, asked)?.why ?? error(404);
	return csvResponse(
		`indeksi-muutos-${municipality.slug}-${String(why.against)}-${String(why.year)}.csv`,
		changeCsv(why, municipality)
	);
};
