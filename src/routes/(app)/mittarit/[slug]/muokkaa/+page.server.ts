import { error, fail, redirect } from '@sveltejs/kit';
import type { FormProblem } from '#lib/form.ts';
import { readForm } from '#lib/forms.server.ts';
import * as own from '#lib/indicators/own-indicator.server.ts';
import { pathOf } from '#lib/indicators/kind.ts';
import { IndicatorChange, typedFacts } from '#lib/indicators/own-indicator.ts';
import * as indicators from '#lib/indicators/series.server.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { postedFacts } from '../../posted.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Why the form came back; `theirs`: what somebody else saved while it was filled in. */
interface Outcome extends FormProblem {
	theirs?: Record<string, string>;
}

/** The indicator, if it is the municipality's and the caller may change it; else 404 or 403. */
async function opened(locals: App.Locals, slug: string) {
	const me = mine(locals);
	const series = await indicators.get(locals.db, me.municipality.code, slug);
	const { municipality_code, division_id } = series;
	if (municipality_code === null) error(404);
	if (!may(me, 'manager', division_id)) error(403);
	return { ...series, municipality_code };
}

export const load: PageServerLoad = async ({ locals, params: { slug } }) => {
	const series = await opened(locals, slug);
	return {
		path: pathOf({ slug, kind: series.kind, is_own: true }),
		name: { name: series.name, name_sv: series.name_sv, name_en: series.name_en },
		typed: typedFacts(series),
		isPart: series.components.length > 0,
		isPublic: series.components.some(({ definition }) => definition.published_at !== null),
		hasValues: series.values.length > 0
	};
};

export const actions = {
	tallenna: async ({ locals, params: { slug }, request }) => {
		const series = await opened(locals, slug);
		const { ages, values } = await postedFacts(request);
		const { data, problem } = await readForm(request, IndicatorChange(series));
		if (problem) return fail(422, { values, errors: problem.errors } satisfies Outcome);
		if (await own.change(locals.db, series, { ...data, ages }))
			redirect(303, localizeHref(pathOf({ slug, kind: data.kind, is_own: true })));

		const theirs = typedFacts(await opened(locals, slug));
		const newer = { ...values, version: theirs.version ?? '' };
		return fail(409, { values: newer, errors: {}, theirs } satisfies Outcome);
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const { values } = await postedFacts(request);
		return { values, errors: {} } satisfies Outcome;
	}
} satisfies Actions;
