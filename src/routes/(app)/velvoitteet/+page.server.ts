import { error, fail, redirect } from '@sveltejs/kit';
import { listsOf, passedLast, totalsOf, withoutFollowed } from '#lib/duties/coverage.ts';
import * as duties from '#lib/duties/duties.server.ts';
import { ChoiceForm, ItemForm, ListForm, RemoveForm } from '#lib/duties/forms.ts';
import { itemsProblem } from '#lib/duties/list-problem.ts';
import { readList } from '#lib/duties/list-text.ts';
import { readForm } from '#lib/forms.server.ts';
import { may, type Me } from '#lib/people/me.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const { code } = me.municipality;
	const lists = passedLast(listsOf(await duties.coverage(locals.db, code)));
	const onlyGaps = url.searchParams.get('vain') === 'puutteet';
	const mayChoose = may(me, 'coordinator');
	const asked = url.searchParams.get('muuta');
	return {
		totals: totalsOf(lists),
		lists: onlyGaps ? withoutFollowed(lists) : lists,
		onlyGaps,
		mayChoose,
		asked,
		saved: url.searchParams.get('valittu'),
		indicators: mayChoose && asked ? await duties.indicators(locals.db, code) : []
	};
};

/** Another address than the form's, so that the same form can be opened again from its link. */
const chosen = (item: string) => localizeHref(`/velvoitteet?valittu=${item}#valinta`);

/** The whole municipality owns what its coordinator chooses; the policies guard it. */
function ownerOf(me: Me): duties.Owner {
	const whole = me.roles.find(({ isWhole }) => isWhole);
	if (!whole) error(403);
	return { municipality_code: me.municipality.code, division_id: whole.division.id };
}

export const actions = {
	valitse: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, ChoiceForm);
		if (problem) return fail(422, { form: 'choose', ...problem });
		await duties.choose(locals.db, ownerOf(mine(locals)), data);
		redirect(303, chosen(data.item_id));
	},
	unohda: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, ItemForm);
		if (problem) return fail(422, { form: 'choose', ...problem });
		await duties.forget(locals.db, ownerOf(mine(locals)), data.item_id);
		redirect(303, chosen(data.item_id));
	},
	tuo: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, ListForm);
		if (problem) return fail(422, { form: 'bring', ...problem });
		const { items: text, ...about } = data;
		const read = readList(text);
		const wrong = itemsProblem(read);
		if (wrong) {
			const values = { ...about, year: String(about.year ?? ''), items: text };
			return fail(422, { form: 'bring', values, errors: { items: wrong } });
		}
		await duties.bring(locals.db, ownerOf(mine(locals)), { ...about, items: read.items });
		return { form: 'bring', saved: about.name };
	},
	poista: async ({ locals, request }) => {
		const { data, problem } = await readForm(request, RemoveForm);
		if (problem) return fail(422, { form: 'bring', ...problem });
		await duties.remove(locals.db, ownerOf(mine(locals)), data.list_id);
	},
	/** What was typed before the session ended; only shown again. */
	palauta: async ({ request }) => {
		const fields = [...(await request.formData())];
		const values = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
		return { form: 'item_id' in values ? 'choose' : 'bring', values, errors: {} };
	}
} satisfies Actions;
