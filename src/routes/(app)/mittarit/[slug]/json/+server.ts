import { json } from '@sveltejs/kit';
import { seriesJsonStat } from '#lib/indicators/series-cube.ts';
import * as indicators from '#lib/indicators/series.server.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import { nameOf } from '#lib/services/series.ts';
import type { RequestHandler } from './$types';

/** The holding values of a series as JSON-stat 2.0. */
export const GET: RequestHandler = async ({ locals, params: { slug } }) => {
	const { municipality } = mine(locals);
	const series = await indicators.get(locals.db, municipality.code, slug);
	const title = nameOf(series, getLocale()).text;
	const home = { code: municipality.code, name: municipality.name, title, locale: getLocale() };
	return json(seriesJsonStat(series, home), {
		headers: {
			'content-disposition': `attachment; filename="${municipality.slug}-${slug}.json"`
		}
	});
};
