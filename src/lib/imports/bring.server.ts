import type { Db } from '#lib/db/client.server.ts';
import type { Reading } from './candidate.ts';
import { known, type Ours } from './known.server.ts';
import { resolved } from './resolve.ts';
import type { RowRefusal } from './row-refusal.ts';
import * as runs from './runs.server.ts';

interface Bringing {
	run: string;
	reading: Pick<Reading, 'candidates'> & { refusals: readonly RowRefusal[] };
	/** Ids of our indicators by what the source calls them. */
	indicators: ReadonlyMap<string, string>;
	/** Of a file of a municipality: what only it knows. */
	ours?: Ours;
	progress?: (done: number) => void;
}

/** Gives what was read our keys and lets it wait in the run, with everything that was refused. */
export async function bring(db: Db, { run, reading, indicators, ours, progress }: Bringing) {
	const { rows, refusals } = resolved(reading.candidates, await known(db, indicators, ours));
	const used = new Set(rows.map(({ class_id }) => class_id));
	const newClasses = (ours?.newClasses ?? []).filter(({ id }) => used.has(id));
	const refused = [...reading.refusals, ...refusals];
	await runs.stage(db, run, {
		...{ rows, newClasses, refusals: refused },
		...(progress && { progress })
	});
	return { staged: rows.length, refused };
}
