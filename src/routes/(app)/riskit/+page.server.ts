import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { ScaleForm } from '#lib/risks/forms.ts';
import { frame, setScale } from '#lib/risks/frame.server.ts';
import { isFiltered } from '#lib/risks/asked.ts';
import { divisionsOf } from '#lib/risks/list.ts';
import { scaleOf } from '#lib/risks/scale-setting.ts';
import { scaleSentence } from '#lib/risks/words.ts';
import { chosenRisks, type ChosenRisk } from './chosen.server.ts';
import type { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const { all, chosen, setting, ...rest } = await chosenRisks({ locals, url });
	const open = all.filter(({ status }) => status === 'open');
	return {
		...rest,
		risks: chosen.map(listed),
		count: { all: all.length, grown: chosen.filter(({ change }) => change.kind === 'grew').length },
		isFiltered: isFiltered(rest.filter),
		search: url.search,
		divisions: divisionsOf(all),
		open: open.length,
		judged: open.flatMap(({ newest }) => newest ?? []),
		version: setting?.version ?? 0,
		may: { add: may(me, 'editor'), scale: may(me, 'admin') }
	};
};

/** What a line of the list shows; the long texts and older reviews stay on the risk's own page. */
function listed({ description, reviews, ...shown }: ChosenRisk) {
	return shown;
}

/** Somebody else set the scale first: what they said, and what was typed here; 403 when nobody did. */
async function overtaken(
	db: App.Locals['db'],
	municipality: string,
	typed: z.infer<typeof ScaleForm>
) {
	const { setting } = await frame(db, municipality);
	const version = setting?.version ?? 0;
	if (version === typed.version) error(403);
	const message = m.risks_scale_stale({ said: scaleSentence(scaleOf(setting?.value)) });
	const values: Record<string, string> = {
		version: String(version),
		length: String(typed.length ?? ''),
		worse_end: typed.worse_end ?? ''
	};
	return { values, errors: {}, message };
}

export const actions = {
	asteikko: async ({ locals, request }) => {
		const me = mine(locals);
		const owner = me.roles.find(({ isWhole }) => isWhole);
		if (!owner) error(403);
		const { data, problem } = await readForm(request, ScaleForm);
		if (problem) return fail(422, { ...problem, message: '' });

		const { version, ...said } = data;
		const place = { municipality_code: me.municipality.code, division_id: owner.division.id };
		if (await setScale(locals.db, place, { version, scale: scaleOf(said) }))
			return { done: m.risks_scale_saved() };

		return fail(409, await overtaken(locals.db, me.municipality.code, data));
	},
	/** After signing in anew: what was typed stands in its field again. */
	palauta: async ({ request }) => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		return { values, errors: {}, message: m.risks_restored() };
	}
} satisfies Actions;
