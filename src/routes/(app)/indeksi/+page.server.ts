import { askedOf } from '#lib/index/asked.ts';
import { indexView } from '#lib/index/view.ts';
import { mine } from '#lib/people/mine.server.ts';
import { sourceOf } from './source.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { municipality } = mine(locals);
	const asked = askedOf(url.searchParams);
	const found = await sourceOf(locals.db, municipality.code, asked.year);
	return {
		asked,
		isDefined: found !== null,
		isPublished: typeof found?.source.index.published_at === 'string',
		reportingMonths: found?.reportingMonths ?? null,
		view: found && indexView(found.source, asked)
	};
};
