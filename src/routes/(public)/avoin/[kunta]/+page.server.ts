import { askedOf } from '#lib/index/asked.ts';
import { indexView } from '#lib/index/view.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { publishedBrief, publishedSource } from '#lib/reports/published-brief.ts';
import { nameIn } from '#lib/reports/published.ts';
import { found } from '../published.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const published = await found(params.kunta);
	const locale = getLocale();
	const source = publishedSource(published, locale);
	const asked = askedOf(url.searchParams);
	return {
		municipality: nameIn(published, locale),
		slug: published.municipality.slug,
		publishedAt: published.publishedAt,
		asked,
		view: source && indexView(source, asked),
		brief: publishedBrief(published, locale),
		goals: published.goals
	};
};
