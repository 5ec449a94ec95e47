import { SERVICE_KINDS } from '#lib/indicators/kind.ts';
import * as observations from '#lib/indicators/observations.server.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import { seriesCsv } from '#lib/services/series-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { slug } }) => {
	const { municipality } = mine(locals);
	const series = await observations.get(locals.db, municipality.code, {
		kinds: SERVICE_KINDS,
		slug
	});
	return new Response(seriesCsv(series, getLocale()), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${municipality.slug}-${series.slug}.csv"`
		}
	});
};
