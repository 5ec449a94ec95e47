import { error, fail } from '@sveltejs/kit';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import { enterable, entryChoice } from '#lib/services/entry-choice.ts';
import { monthOf } from '#lib/services/month.ts';
import { pastedOutcome } from '#lib/services/paste-outcome.ts';
import { readDrafts } from '#lib/services/sheet-draft.ts';
import { asTyped, STATUS_CODE } from '#lib/services/sheet-outcome.ts';
import { sheetOf } from '#lib/services/sheet.ts';
import * as sheets from '#lib/services/sheets.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const { code } = me.municipality;
	const today = dayOf(new Date());
	const areas = enterable(await sheets.listAreas(locals.db, code), me, today);
	const { area, month } = entryChoice(url.searchParams, areas, today);
	const rows = area
		? await sheets.get(locals.db, { municipality: code, area: area.id, month })
		: [];
	const mayManage = may(me, 'manager', area?.division_id ?? null);
	return { areas, area, month, mayManage, sheet: sheetOf(rows) };
};

/** The sheet that a form was made of; the address names it. */
async function sheetIn({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
	const me = mine(locals);
	const today = dayOf(new Date());
	const areas = enterable(await sheets.listAreas(locals.db, me.municipality.code), me, today);
	const { area, month } = entryChoice(url.searchParams, areas, today);
	if (!area) error(404);
	return { municipality: me.municipality.code, area: area.id, month };
}

export const actions = {
	tallenna: async (event) => {
		const { code: municipality } = mine(event.locals).municipality;
		const asked = event.url.searchParams.get('kuukausi');
		if (asked === null || monthOf(asked, '') !== asked) error(400);
		const drafts = readDrafts(await event.request.formData());
		const outcome = await sheets.save(event.locals.db, { municipality, month: asked }, drafts);
		const status = STATUS_CODE[outcome.became];
		return status === 200 ? outcome : fail(status, outcome);
	},
	liita: async (event) => {
		const form = await event.request.formData();
		const rows = await sheets.get(event.locals.db, await sheetIn(event));
		const text = form.get('liite');
		return pastedOutcome(typeof text === 'string' ? text : '', sheetOf(rows), readDrafts(form));
	},
	palauta: async ({ request }) => asTyped(readDrafts(await request.formData()), 'restored')
} satisfies Actions;
