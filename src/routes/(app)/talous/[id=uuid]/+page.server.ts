import { error, fail } from '@sveltejs/kit';
import { askedOf } from '#lib/budget/asked.ts';
import * as budget from '#lib/budget/budget.server.ts';
import { FigureForm, RemarkForm } from '#lib/budget/forms.ts';
import { readForm } from '#lib/forms.server.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { newest } from '#lib/budget/view.ts';
import { doneWith, formOf, type Outcome } from './outcome.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function opened({ locals, params, url }: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
	const asked = askedOf(url.searchParams);
	const { code } = mine(locals).municipality;
	const answer = await budget.followUp(locals.db, code, { asked, place: params.id });
	const { place } = answer;
	return place ? { asked, answer, place } : error(404);
}

/** Who owns what is written on this page. */
async function ownerOf(event: RequestEvent): Promise<budget.Owner> {
	const { division_id, service_area_id, item_id } = (await opened(event)).place;
	const municipality_code = mine(event.locals).municipality.code;
	return { municipality_code, division_id, service_area_id, item_id };
}

export const load: PageServerLoad = async (event) => {
	const { asked, answer, place } = await opened(event);
	return { asked, answer, place, mayWrite: may(mine(event.locals), 'manager', place.division_id) };
};

export const actions = {
	huomautus: async (event) => {
		const { data, problem } = await readForm(event.request.clone(), RemarkForm);
		if (problem) return fail(422, { form: 'remark', ...problem } satisfies Outcome);
		if (await budget.remark(event.locals.db, await ownerOf(event), data)) return doneWith('remark');

		const theirs = newest((await opened(event)).answer.remarks).find(
			({ kind }) => kind === data.kind
		);
		const { values } = await typed(event);
		const version = String(theirs?.version ?? data.version);
		const back = { values: { ...values, version }, errors: {}, theirs };
		return fail(409, { form: 'remark', ...back } satisfies Outcome);
	},
	luku: async (event) => {
		const { data, problem } = await readForm(event.request.clone(), FigureForm);
		if (problem) return fail(422, { form: 'figure', ...problem } satisfies Outcome);
		const held = await budget.enter(event.locals.db, await ownerOf(event), data);
		if (!held) return doneWith('figure');

		const { values } = await typed(event);
		const back = { values: { ...values, replaces: held.id ?? '' }, errors: {}, held };
		return fail(409, { form: 'figure', ...back } satisfies Outcome);
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async (event) => typed(event)
} satisfies Actions;

async function typed({ request }: RequestEvent): Promise<Outcome> {
	const fields = [...(await request.formData())];
	const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
	return { form: formOf(values), values, errors: {} };
}
