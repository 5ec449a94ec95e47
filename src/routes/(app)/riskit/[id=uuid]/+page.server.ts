import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { lastCheckpoint } from '#lib/risks/change.ts';
import * as forms from '#lib/risks/forms.ts';
import { choices as choicesOf, frame } from '#lib/risks/frame.server.ts';
import { standingOf } from '#lib/risks/list.ts';
import * as risks from '#lib/risks/risks.server.ts';
import { scaleOf } from '#lib/risks/scale-setting.ts';
import { dayOf } from '#lib/rounds/timeliness.ts';
import { doneWith, formOf, problemOf, type FormName, type Outcome } from './outcome.ts';
import type { Actions, PageServerLoad } from './$types';

interface At {
	locals: App.Locals;
	params: { id: string };
}
const placeOf = ({ locals, params: { id } }: At): risks.Place => ({
	municipality: mine(locals).municipality.code,
	id
});
const today = () => dayOf(new Date());

export const load: PageServerLoad = async ({ locals, params }) => {
	const me = mine(locals);
	const { code } = me.municipality;
	const risk = await risks.get(locals.db, placeOf({ locals, params }));
	const isEditor = may(me, 'editor', risk.division.id);
	const choices = isEditor ? await choicesOf(locals.db, code) : null;
	const { setting, checkpoints } = choices ?? (await frame(locals.db, code));
	const scale = scaleOf(setting?.value);
	const checkpoint = lastCheckpoint(checkpoints, today());
	return {
		risk,
		scale,
		checkpoint,
		standing: standingOf(risk.reviews, { checkpoint, scale }),
		today: today(),
		divisions: choices?.divisions ?? [],
		may: { edit: isEditor, share: may(me, 'manager', risk.division.id) }
	};
};

/** Nothing was changed: somebody saved in between (their words), or the caller may not (403). */
async function conflict(at: At, { version }: { version: number }) {
	const theirs = await risks.stillSaid(at.locals.db, placeOf(at));
	return theirs.version === version ? error(403) : theirs;
}

const stale = (form: FormName, values: Record<string, string>) =>
	fail(409, { ...problemOf(form, { values, errors: {} }), message: m.risks_stale() });

export const actions = {
	muokkaa: async (event) => {
		const { data, problem } = await readForm(event.request, forms.RiskChange);
		if (problem) return fail(422, problemOf('change', problem));
		if (await risks.change(event.locals.db, placeOf(event), data))
			return doneWith('change', m.risks_saved());

		const theirs = await conflict(event, data);
		const values = {
			title: data.title,
			description: data.description,
			control: data.control,
			service_area_id: data.service_area_id ?? '',
			position_id: data.position_id ?? '',
			version: String(theirs.version)
		};
		return fail(409, { form: 'change', values, errors: {}, theirs } satisfies Outcome);
	},
	arvioi: async (event) => {
		const { db } = event.locals;
		const { setting } = await frame(db, placeOf(event).municipality);
		const schema = forms.reviewForm(scaleOf(setting?.value), today());
		const { data, problem } = await readForm(event.request, schema);
		if (problem) return fail(422, problemOf('review', problem));
		await risks.review(db, placeOf(event), data);
		return doneWith('review', m.risks_review_saved());
	},
	tila: async (event) => {
		const { data, problem } = await readForm(event.request, forms.StatusChange);
		if (problem) return fail(422, problemOf('status', problem));
		if (await risks.change(event.locals.db, placeOf(event), data))
			return doneWith(
				'status',
				data.status === 'closed' ? m.risks_closed_now() : m.risks_opened_now()
			);
		await conflict(event, data);
		return stale('status', {});
	},
	nakyvyys: async (event) => {
		const { data, problem } = await readForm(event.request, forms.Sharing);
		if (problem) return fail(422, problemOf('share', problem));
		if (await risks.change(event.locals.db, placeOf(event), data))
			return doneWith('share', m.risks_shared());
		await conflict(event, data);
		return stale('share', { visibility: data.visibility });
	},
	liita_tavoite: async (event) => {
		const { data, problem } = await readForm(event.request, forms.GoalLink);
		if (problem) return fail(422, problemOf('goal', problem));
		const isNew = await risks.tieGoal(event.locals.db, placeOf(event), data.goal_id);
		return doneWith('goal', isNew ? m.risks_tied() : m.risks_tied_already());
	},
	irrota_tavoite: async (event) => {
		const { data, problem } = await readForm(event.request, forms.GoalLink);
		if (problem) return fail(422, problemOf('goal', problem));
		await risks.untieGoal(event.locals.db, placeOf(event), data.goal_id);
		return doneWith('goal', m.risks_untied());
	},
	liita_tili: async (event) => {
		const { data, problem } = await readForm(event.request, forms.AccountLink);
		if (problem) return fail(422, problemOf('account', problem));
		const isNew = await risks.tieAccount(event.locals.db, placeOf(event), data);
		return doneWith('account', isNew ? m.risks_tied() : m.risks_tied_already());
	},
	irrota_tili: async (event) => {
		const { data, problem } = await readForm(event.request, forms.AccountUnlink);
		if (problem) return fail(422, problemOf('account', problem));
		await risks.untieAccount(event.locals.db, placeOf(event), data.link_id);
		return doneWith('account', m.risks_untied());
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		const message = m.risks_restored();
		return { form: formOf(values), values, errors: {}, message } satisfies Outcome;
	}
} satisfies Actions;
