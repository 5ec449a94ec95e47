import { error } from '@sveltejs/kit';
import { csvResponse } from '#lib/format/csv.ts';
import { seriesCsv } from '#lib/index/open-data.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from '../source.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const { municipality } = mine(locals);
	const found = (await sourceOf(locals.db, municipality.code, null)) ?? error(404);
	return csvResponse(
		`indeksi-sarja-${municipality.slug}.csv`,
		seriesCsv(found.source, municipality)
	);
};
