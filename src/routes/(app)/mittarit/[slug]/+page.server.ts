import { redirect } from '@sveltejs/kit';
import { askedPeers, foundPeer, peerQuery } from '#lib/index/among.ts';
import * as entries from '#lib/indicators/entries.server.ts';
import { BreakEntry, Expectation, TargetEntry } from '#lib/indicators/entry-forms.ts';
import * as peers from '#lib/indicators/peers.server.ts';
import * as indicators from '#lib/indicators/series.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import { tell, tellValue } from './actions.server.ts';
import { formOf, type Outcome } from './outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
	const me = mine(locals);
	const { code } = me.municipality;
	const series = await indicators.get(locals.db, code, slug);
	if (series.kind === 'service' && series.municipality_code)
		redirect(307, localizeHref(`/palvelut/${slug}`));

	const asked = askedPeers(url.searchParams);
	const isOfAreas = series.municipality_code === null || series.values.some((one) => one.area_code);
	const rows = isOfAreas ? await peers.list(locals.db, code, { slug, ...asked }) : [];
	const added = asked.added ? foundPeer(rows, asked.added) : null;
	const chosen = added ? [...new Set([...(asked.chosen ?? []), added])] : asked.chosen;
	const isLong = url.searchParams.getAll('verrokit').length > 1 && asked.added === '';
	if (added || isLong)
		redirect(303, localizeHref(`/mittarit/${slug}${peerQuery({ ...asked, chosen })}#vertailu`));

	return {
		series,
		rows,
		asked,
		today: dayOf(new Date()),
		corrected: url.searchParams.get('korjaa'),
		isAsked: url.searchParams.has('lisaa_arvo'),
		may: {
			enter: may(me, 'editor', series.division_id),
			change: series.municipality_code !== null && may(me, 'manager', series.division_id),
			setTarget: may(me, 'manager', series.division_id),
			bring: may(me, 'coordinator')
		}
	};
};

export const actions = {
	arvo: tellValue,
	odotus: tell({
		form: 'expected',
		schema: () => Expectation,
		save: entries.expect,
		message: m.indicators_expected_stale
	}),
	tavoite: tell({
		form: 'target',
		schema: TargetEntry,
		save: entries.setTarget,
		message: m.indicators_target_stale
	}),
	katkos: tell({
		form: 'break',
		schema: () => BreakEntry,
		save: entries.markBreak,
		message: m.indicators_break_taken
	}),
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		return { form: formOf(values), values, errors: {} } satisfies Outcome;
	}
} satisfies Actions;
