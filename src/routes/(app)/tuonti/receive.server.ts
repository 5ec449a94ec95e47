import type { Db } from '#lib/db/client.server.ts';
import { LIMITS } from '#lib/imports/file-refusal.ts';
import * as files from '#lib/imports/files.server.ts';
import { keep } from '#lib/imports/kept-files.server.ts';
import * as runs from '#lib/imports/runs.server.ts';
import { sentBlob } from '#lib/imports/sent-file.server.ts';

/**
 * Reads an uploaded file to its end, and keeps it with a new run until its columns are confirmed.
 * @throws FileRefused before anything is kept.
 */
export async function receive(db: Db, owner: runs.RunOwner, sent: File): Promise<string> {
	const file = sentBlob(sent.name, sent);
	const look = await files.look(db, { file, choices: {}, municipality: owner.municipality });
	const details = { kind: 'file' as const, confirmed: false, choices: {}, look };
	const run = await runs.start(db, owner, { source: look.source, title: sent.name, details });
	await keep(db, run, { file, owner });
	return run;
}

/** What BODY_SIZE_LIMIT throws, where the size was not told before. */
const isTooLarge = (error: unknown): boolean =>
	error instanceof Error &&
	(('status' in error && error.status === 413) || isTooLarge(error.cause));

/** The file of the form; one that says it is too large is not read at all. Null: none was chosen. */
export async function sentFile(request: Request): Promise<File | 'too_large' | null> {
	if (Number(request.headers.get('content-length')) > LIMITS.bytes) return 'too_large';
	const form = await request.formData().catch((error: unknown) => {
		if (isTooLarge(error)) return null;
		throw error;
	});
	if (!form) return 'too_large';
	const file = form.get('file');
	return file instanceof File && file.name !== '' ? file : null;
}
