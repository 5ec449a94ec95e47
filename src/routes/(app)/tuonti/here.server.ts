import { error } from '@sveltejs/kit';
import { PXWEB_URL, SOTKANET_URL } from '$app/env/private';
import { outside } from '#lib/imports/outside.server.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';

/** The outside services, where the settings say they are. */
export const services = () =>
	outside({ fetch: globalThis.fetch, bases: { sotkanet: SOTKANET_URL, pxweb: PXWEB_URL } });

/** Who brings figures: the coordinator, for the whole of the municipality. Others are refused (403). */
export function bringer(locals: App.Locals) {
	const me = mine(locals);
	const whole = me.roles.find(({ isWhole }) => isWhole);
	if (!whole || !may(me, 'coordinator', whole.division.id)) error(403);
	return { municipality: me.municipality.code, division: whole.division.id, person: me.id };
}
