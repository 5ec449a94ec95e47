import type { Db } from '#lib/db/client.server.ts';
import * as files from '#lib/imports/files.server.ts';
import { keep } from '#lib/imports/kept-files.server.ts';
import * as runs from '#lib/imports/runs.server.ts';
import type { SentFile } from '#lib/imports/sent-file.server.ts';

/**
 * Reads an uploaded file to its end, and keeps it with a new run until its columns are confirmed.
 * @throws FileRefused before anything is kept.
 */
export async function receive(db: Db, owner: runs.RunOwner, file: SentFile): Promise<string> {
	const look = await files.look(db, { file, choices: {}, municipality: owner.municipality });
	const details = { kind: 'file' as const, confirmed: false, choices: {}, look };
	const run = await runs.start(db, owner, { source: look.source, title: file.name, details });
	await keep(db, run, { file, owner });
	return run;
}
