import { SERVICE_KINDS } from '#lib/indicators/kind.ts';
import * as observations from '#lib/indicators/observations.server.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { slug } }) => {
	const me = mine(locals);
	const series = await observations.get(locals.db, me.municipality.code, {
		kinds: SERVICE_KINDS,
		slug
	});
	return { series, mayChange: may(me, 'manager', series.division_id) };
};
