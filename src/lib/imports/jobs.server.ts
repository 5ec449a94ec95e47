/*
 * Reading that outlasts a request goes on in this process. Its progress is what waits in the database, so
 * any instance can tell it. A job that dies with its process leaves an open run, of which nothing has been
 * saved: a person is told so, and discards it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '#lib/db/client.server.ts';
import { isAlone } from '#lib/db/tier.server.ts';
import { FileRefused } from './file-refusal.ts';
import { TooMany } from './files.server.ts';
import type { Failure } from './run.ts';
import * as runs from './runs.server.ts';
import { SourceError } from './source-error.ts';

/** So long a request waits for the reading (ms): most are done by then, and their page shows the result. */
const PATIENCE = 1500;

/** As the run keeps it. */
function failureOf(error: unknown): Failure {
	if (error instanceof SourceError) {
		const { source, kind, detail } = error;
		return { source, kind, detail: detail.slice(0, 150) };
	}
	if (error instanceof FileRefused || error instanceof TooMany) {
		const { reason, limit } = error;
		const line = error instanceof FileRefused ? error.line : undefined;
		return { reason, ...(line && { line }), ...(limit && { limit }) };
	}
	return { reason: 'unknown' };
}

async function failed(db: Db, run: string, error: unknown) {
	const failure = failureOf(error);
	if ('reason' in failure && failure.reason === 'unknown') console.error('import', run, error);
	await runs.update(db, run, { failure: JSON.stringify(failure) });
}

/** What this process is reading, by run. */
const reading = new Map<string, AbortController>();

/** Whether a run that is not read yet never will be: this process does not, and there is no other. */
export const isLost = (run: string) => isAlone() && !reading.has(run);

/** Starts the reading of a run and waits for it a moment. What goes wrong is written to the run. */
export async function read(db: Db, run: string, task: (stop: AbortSignal) => Promise<unknown>) {
	const stop = new AbortController();
	reading.set(run, stop);
	const job = task(stop.signal)
		.catch((error: unknown) => (stop.signal.aborted ? undefined : failed(db, run, error)))
		.catch((error: unknown) => console.error('import', run, error))
		.finally(() => reading.delete(run));
	await Promise.race([job, wait(PATIENCE, undefined, { ref: false })]);
}

/** Throws a run away. Who reads it in this process stops asking; elsewhere its rows are refused. */
export async function discard(db: Db, run: string) {
	await runs.discard(db, run);
	reading.get(run)?.abort();
}
