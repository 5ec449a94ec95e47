import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { FormProblem } from '#lib/form.ts';
import { mappingOf } from '#lib/imports/columns-form.ts';
import { fingerprint, mappingProblems } from '#lib/imports/columns.ts';
import { FileRefused } from '#lib/imports/file-refusal.ts';
import * as files from '#lib/imports/files.server.ts';
import * as jobs from '#lib/imports/jobs.server.ts';
import { kept } from '#lib/imports/kept-files.server.ts';
import * as mappings from '#lib/imports/mappings.server.ts';
import { fileReasonText, mappingProblemText } from '#lib/imports/reasons.ts';
import { detailsOf, FileChoices, type FileDetails } from '#lib/imports/run.ts';
import * as runs from '#lib/imports/runs.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { bringer } from '../here.server.ts';

export interface ColumnsProblem extends FormProblem {
	form: 'look' | 'columns';
	messages: string[];
}

/** A file that still waits for its columns; another run has no columns to choose (409). */
async function waiting(locals: App.Locals, id: string) {
	const owner = bringer(locals);
	const run = await runs.get(locals.db, id);
	const details = detailsOf(run?.details);
	if (!run || run.municipality_code !== owner.municipality) error(404);
	if (details?.kind !== 'file' || details.confirmed || !details.look || run.discarded_at)
		error(409);
	return { owner, run, details, look: details.look };
}

const typed = (form: FormData) =>
	Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));

const Choices = FileChoices.extend({
	headerLine: z.coerce.number().int().min(1).max(200_000).optional().catch(undefined)
});

/** Reads the file again as the person says, and guesses its columns anew. */
export async function lookAgain(locals: App.Locals, id: string, request: Request) {
	const { owner, run } = await waiting(locals, id);
	const values = typed(await request.formData());
	const told = Object.entries(values).filter(([, value]) => value !== '');
	const choices = Choices.safeParse(Object.fromEntries(told));
	if (!choices.success) error(400);
	const problem = (text: string) =>
		fail(422, { form: 'look', values, errors: {}, messages: [text] } satisfies ColumnsProblem);
	if (values.headerLine && choices.data.headerLine === undefined)
		return problem(m.imports_header_line_wrong());
	try {
		const file = await kept(locals.db, id, run.title);
		const { municipality } = owner;
		const look = await files.look(locals.db, { file, choices: choices.data, municipality });
		await save(locals, id, { kind: 'file', confirmed: false, choices: choices.data, look });
	} catch (refused) {
		if (!(refused instanceof FileRefused)) throw refused;
		return problem(fileReasonText(refused, getLocale()));
	}
	redirect(303, localizeHref(`/tuonti/${id}`));
}

const save = (locals: App.Locals, id: string, details: FileDetails) =>
	runs.update(locals.db, id, { details: JSON.parse(JSON.stringify(details)) });

/** Takes the columns as the person has confirmed them, remembers them, and reads the figures. */
export async function confirmColumns(locals: App.Locals, id: string, request: Request) {
	const { owner, run, details, look } = await waiting(locals, id);
	const values = typed(await request.formData());
	const mapping = mappingOf(values, look.header) ?? error(400);
	const problems = mappingProblems(mapping, look.header);
	if (problems.length > 0) {
		const messages = problems.map((one) => mappingProblemText(one, getLocale()));
		return fail(422, { form: 'columns', values, errors: {}, messages } satisfies ColumnsProblem);
	}
	await mappings.remember(locals.db, owner, {
		fingerprint: await fingerprint(look.header),
		mapping
	});
	await save(locals, id, { ...details, confirmed: true, look: { ...look, mapping } });
	await jobs.read(locals.db, id, async () => {
		const file = await kept(locals.db, id, run.title);
		const { municipality } = owner;
		const choices = details.choices ?? {};
		await files.stage(locals.db, { run: id, file, choices, mapping, municipality });
	});
	redirect(303, localizeHref(`/tuonti/${id}`));
}
