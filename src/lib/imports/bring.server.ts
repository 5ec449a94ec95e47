import type { Db } from '#lib/db/client.server.ts';
import type { Reading } from './candidate.ts';
import { known } from './known.server.ts';
import { resolved } from './resolve.ts';
import type { RowRefusal } from './row-refusal.ts';
import * as runs from './runs.server.ts';

interface Bringing {
	run: string;
	reading: Pick<Reading, 'candidates'> & { refusals: readonly RowRefusal[] };
	/** Ids of our indicators by what the source calls them. */
	indicators: ReadonlyMap<string, string>;
	progress?: (done: number) => void;
}

/** Gives what was read our keys and lets it wait in the run, with everything that was refused. */
export async function bring(db: Db, { run, reading, indicators, progress }: Bringing) {
	const { rows, refusals } = resolved(reading.candidates, await known(db, indicators));
	const refused = [...reading.refusals, ...refusals];
	await runs.stage(db, run, { rows, refusals: refused, ...(progress && { progress }) });
	return { staged: rows.length, refused };
}
