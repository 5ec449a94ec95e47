// What every command does with what it has read: stage, tell, commit or throw away.
import { bring } from '../../src/lib/imports/bring.server.ts';
import type { Reading } from '../../src/lib/imports/candidate.ts';
import type { Ours } from '../../src/lib/imports/known.server.ts';
import { refusalInWords } from '../../src/lib/imports/refusal.ts';
import type { RowRefusal } from '../../src/lib/imports/row-refusal.ts';
import type { RunDetails } from '../../src/lib/imports/run.ts';
import * as runs from '../../src/lib/imports/runs.server.ts';
import type { Db } from '../../src/lib/db/client.server.ts';
import { Misused, complain, DONE, progress, REFUSED, say, type Wish } from './commands.ts';

/** As many refused rows as are written out. */
const SHOWN = 20;

interface Owner {
	municipality_code: string;
	division_id: string;
}

/** The whole of the municipality, which owns what is brought for it; null: national. @throws Misused */
export async function ownerOf(db: Db, municipality: string | null): Promise<Owner | null> {
	if (!municipality) return null;
	const { data } = await db
		.from('divisions')
		.select('municipality_code, division_id: id')
		.eq('municipality_code', municipality)
		.eq('is_whole', true)
		.maybeSingle();
	if (!data) throw new Misused(`Kuntaa ${municipality} ei ole tietokannassa.`);
	return data;
}

interface Read {
	reading: Omit<Reading, 'refusals'> & { refusals: readonly RowRefusal[] };
	details: RunDetails;
	indicators: ReadonlyMap<string, string>;
	/** Of a file: what only the municipality knows. */
	ours?: Ours;
}

/** Stages what was read and commits it; with refused rows only when `--skip-refused` was given. */
export async function finish(db: Db, wish: Wish, { reading, details, ...keys }: Read) {
	const owner = await ownerOf(db, wish.municipality);
	const { source, title, url, licence } = reading;
	const run = await runs.start(
		db,
		owner && { municipality: owner.municipality_code, division: owner.division_id, person: null },
		{ source, title, url, licence, details }
	);
	say(`Tuonti ${run}: ${title}`);
	const { refused } = await bring(db, {
		...{ run, reading, ...keys, progress: progress(reading.candidates.length) }
	});
	tellRefused(refused);
	if (refused.length > 0 && !wish.skipRefused) {
		await runs.discard(db, run);
		complain('Mitään ei tuotu. Korjaa rivit tai tuo muut valitsimella --skip-refused.');
		return REFUSED;
	}
	const { inserted, superseded, unchanged } = await runs.commit(db, run);
	say(`Uusia ${inserted}, muuttuneita ${superseded}, ennallaan ${unchanged}.`);
	say(`Tuonti perutaan komennolla: npm run import -- undo ${run}`);
	return DONE;
}

function tellRefused(refused: readonly RowRefusal[]) {
	if (refused.length === 0) return;
	complain(`Hylättyjä rivejä ${refused.length}:`);
	for (const { line, column, reason, value } of refused.slice(0, SHOWN))
		complain(`  rivi ${line}, ${column}: ${refusalInWords({ reason, value }, 'fi')}`);
	if (refused.length > SHOWN) complain(`  … ja ${refused.length - SHOWN} muuta`);
}
