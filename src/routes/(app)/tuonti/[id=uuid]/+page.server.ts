import { error, fail, redirect } from '@sveltejs/kit';
import * as files from '#lib/imports/files.server.ts';
import * as jobs from '#lib/imports/jobs.server.ts';
import { detailsOf, failureOf } from '#lib/imports/run.ts';
import { stateOf } from '#lib/imports/state.ts';
import * as runs from '#lib/imports/runs.server.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { bringer } from '../here.server.ts';
import { confirmColumns, lookAgain } from './columns.server.ts';
import { settled } from './settle.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db, ...locals }, params }) => {
	const me = mine({ db, ...locals });
	const run = await runs.get(db, params.id);
	if (!run || ![null, me.municipality.code].includes(run.municipality_code)) error(404);
	const details = detailsOf(run.details);
	const isAsking = details?.kind === 'file' && !details.confirmed;
	const state = stateOf({ ...run, isAsking });
	return {
		run,
		details,
		state,
		failure: failureOf(run.failure),
		isLost: state === 'reading' && jobs.isLost(run.id),
		preview: state === 'asking' || state === 'reading' ? null : await runs.preview(db, run.id),
		indicators: isAsking ? await files.names(db, me.municipality.code) : [],
		may: { bring: may(me, 'coordinator') && run.municipality_code !== null }
	};
};

const stay = (id: string) => redirect(303, localizeHref(`/tuonti/${id}`));

export const actions = {
	lukutapa: ({ locals, params, request }) => lookAgain(locals, params.id, request),
	sarakkeet: ({ locals, params, request }) => confirmColumns(locals, params.id, request),
	vie: async ({ locals, params }) => {
		bringer(locals);
		const problem = await settled(() => runs.commit(locals.db, params.id));
		return problem ? fail(409, { problem }) : stay(params.id);
	},
	vertaa: async ({ locals, params }) => {
		bringer(locals);
		await runs.compare(locals.db, params.id);
		return stay(params.id);
	},
	hylkaa: async ({ locals, params }) => {
		bringer(locals);
		const problem = await settled(() => jobs.discard(locals.db, params.id));
		return problem ? fail(409, { problem }) : stay(params.id);
	},
	peru: async ({ locals, params }) => {
		bringer(locals);
		const problem = await settled(() => runs.undo(locals.db, params.id));
		return problem ? fail(409, { problem }) : stay(params.id);
	}
} satisfies Actions;
