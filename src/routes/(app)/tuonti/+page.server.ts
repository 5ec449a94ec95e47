import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/forms.server.ts';
import { withFile } from '#lib/imports/arriving.server.ts';
import { fromPxweb, fromSotkanet } from '#lib/imports/fetches.server.ts';
import { FileRefused, LIMITS } from '#lib/imports/file-refusal.ts';
import { indicators } from '#lib/imports/known.server.ts';
import { fileReasonText } from '#lib/imports/reasons.ts';
import * as runs from '#lib/imports/runs.server.ts';
import { SourceError } from '#lib/imports/source-error.ts';
import { failureInWords } from '#lib/imports/words.ts';
import { FetchWish } from '#lib/imports/wish.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { bringer, services } from './here.server.ts';
import type { Outcome } from './outcome.ts';
import { receive } from './receive.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = mine(locals);
	const all = await indicators(locals.db, me.municipality.code);
	const linked = all.filter(({ source }) => source !== null);
	return {
		runs: await runs.list(locals.db, me.municipality.code),
		linked: linked.map(({ id, name, source, external }) => ({ id, name, source, external })),
		chosen: url.searchParams.get('mittari'),
		lastYear: new Date().getFullYear() - 1,
		isAdded: url.searchParams.has('lisatty'),
		may: { bring: may(me, 'coordinator') }
	};
};

const opened = (run: string) => redirect(303, localizeHref(`/tuonti/${run}`));

type Form = Outcome['form'];
const values = (wish: FetchWish) =>
	Object.fromEntries(Object.entries(wish).map(([name, value]) => [name, String(value ?? '')]));

/** The service did not answer: nothing was started, and the form stays as it was typed. */
function unanswered(error: unknown, form: Form, wish: FetchWish) {
	if (!(error instanceof SourceError)) throw error;
	const { source, kind, detail } = error;
	const message = failureInWords({ source, kind, detail }, getLocale());
	return fail(503, { form, message, values: values(wish), errors: {} } satisfies Outcome);
}

export const actions = {
	sotkanet: async ({ locals, request }) => {
		const owner = bringer(locals);
		const { data: wish, problem } = await readForm(request, FetchWish);
		if (problem) return fail(422, { form: 'sotkanet', ...problem } satisfies Outcome);
		const fetching = { owner, wish, outside: services() };
		const outcome = await fromSotkanet(locals.db, fetching).catch((error: unknown) =>
			unanswered(error, 'sotkanet', wish)
		);
		if ('run' in outcome) opened(outcome.run);
		if (!('mismatch' in outcome)) return outcome;
		const { mismatch } = outcome;
		const typed = { form: 'sotkanet' as const, values: values(wish), errors: {} };
		return fail(409, { ...typed, mismatch } satisfies Outcome);
	},
	pxweb: async ({ locals, request }) => {
		const owner = bringer(locals);
		const { data: wish, problem } = await readForm(request, FetchWish);
		if (problem) return fail(422, { form: 'pxweb', ...problem } satisfies Outcome);
		const outcome = await fromPxweb(locals.db, { owner, wish, outside: services() }).catch(
			(error: unknown) => unanswered(error, 'pxweb', wish)
		);
		return 'run' in outcome ? opened(outcome.run) : outcome;
	},
	tiedosto: async ({ locals, request }) => {
		const owner = bringer(locals);
		const refused = (status: number, text: string) =>
			fail(status, { form: 'file', values: {}, errors: { file: [text] } } satisfies Outcome);
		const run = await withFile(
			request,
			LIMITS,
			async (file) => file && receive(locals.db, owner, file)
		).catch((error: unknown) => {
			if (error instanceof FileRefused) return error;
			throw error;
		});
		if (run === null) return refused(422, m.imports_file_needed());
		if (typeof run === 'string') return opened(run);
		const status = run.reason === 'too_many_bytes' ? 413 : 422;
		return refused(status, fileReasonText(run, getLocale()));
	}
} satisfies Actions;
