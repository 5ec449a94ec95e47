import { error } from '@sveltejs/kit';
import { csvResponse } from '#lib/format/csv.ts';
import { askedOf } from '#lib/index/asked.ts';
import { partsCsv } from '#lib/index/open-data.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from '../source.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const { municipality } = mine(locals);
	const asked = askedOf(url.searchParams);
	const found = (await sourceOf(locals.db, municipality.code, asked)) ?? error(404);
	return csvResponse(`indeksi-osat-${municipality.slug}.csv`, partsCsv(found.source, municipality));
};
