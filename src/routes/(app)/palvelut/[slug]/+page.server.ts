import { SERVICE_KINDS } from '#lib/indicators/kind.ts';
import * as observations from '#lib/indicators/observations.server.ts';
import { mine } from '#lib/people/mine.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { slug } }) => ({
	series: await observations.get(locals.db, mine(locals).municipality.code, {
		kinds: SERVICE_KINDS,
		slug
	})
});
