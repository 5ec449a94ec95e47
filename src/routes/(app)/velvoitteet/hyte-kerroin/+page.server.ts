import * as duties from '#lib/duties/duties.server.ts';
import { WhatIfForm } from '#lib/duties/forms.ts';
import { reckoned } from '#lib/duties/reckon.ts';
import type { FormProblem } from '#lib/form.ts';
import { mine } from '#lib/people/mine.server.ts';
import { z } from 'zod';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { code } = mine(locals).municipality;
	return { facts: await duties.hyteFacts(locals.db, code), ...asked(url.searchParams) };
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
