import * as duties from '#lib/duties/duties.server.ts';
import { WhatIfForm } from '#lib/duties/forms.ts';
import { reckoned } from '#lib/duties/reckon.ts';
import type { FormProblem } from '#lib/form.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { z } from 'zod';
import type { PageServerLoad } from './$types';

const ITEMS = 'hyte-indikaattori';
const RESIDENTS = 'vakiluku';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const facts = await duties.yearlyFacts(locals.db, me.municipality.code, [
		...duties.HYTE,
		RESIDENTS
	]);
	return {
		official: facts
			.filter(({ slug }) => ![ITEMS, RESIDENTS].includes(slug))
			.map((fact) => ({ ...fact, scores: fact.scores.filter((one) => one.class === null) })),
		items: facts.find(({ slug }) => slug === ITEMS),
		people: facts
			.find(({ slug }) => slug === RESIDENTS)
			?.scores.filter((one) => one.value !== null && one.class === null)
			.sort((a, b) => b.period_end.localeCompare(a.period_end))[0],
		mayBring: may(me, 'coordinator'),
		...asked(url.searchParams)
	};
};

/** The what-if stands in the address: nothing is saved, and it can be sent to a colleague. */
function asked(params: URLSearchParams) {
	const values = Object.fromEntries(params);
	if (!params.has('potti')) return { values, errors: {}, estimate: null };
	const fields = { potti: '', asukkaat: '', kerroin: '', muut_asukkaat: '', muut_kerroin: '' };
	const read = WhatIfForm.safeParse({ ...fields, ...values });
	if (read.success) return { values, errors: {}, estimate: reckoned(read.data) };
	const errors: FormProblem['errors'] = z.flattenError<unknown>(read.error).fieldErrors;
	return { values, errors, estimate: null };
}
