// `npm run import -- list` and `npm run import -- undo RUN`.
import { z } from 'zod';
import type { Db } from '../../src/lib/db/client.server.ts';
import { stateOf } from '../../src/lib/imports/state.ts';
import * as runs from '../../src/lib/imports/runs.server.ts';
import { DbError } from '../../src/lib/db/unwrap.server.ts';
import { runStateName } from '../../src/lib/imports/names.ts';
import {
	complain,
	DONE,
	FAILED,
	Misused,
	say,
	wordsOf,
	type Command,
	type Wish
} from './commands.ts';

export const list: Command = (wish) => {
	wordsOf(wish, 0);
	return (db) => listed(db, wish);
};

async function listed(db: Db, { municipality }: Wish) {
	for (const run of await runs.list(db, municipality)) {
		const when = run.started_at.slice(0, 16).replace('T', ' ');
		const state = runStateName(stateOf(run), 'fi');
		const whose = run.municipality ?? 'valtakunnallinen';
		say(`${run.id}  ${when}  ${whose}  ${state}  ${run.accepted} lukua, ${run.refused} hylättyä`);
		say(`    ${run.source}: ${run.title}`);
	}
	return DONE;
}

/** Why a run is not undone: SQLSTATEs of undo_import. */
const OBSTACLES: Record<string, string> = {
	P0002: 'Tuontia ei ole, sitä ei ole tallennettu, tai se on jo peruttu.',
	'55006': 'Tuonnin lukuja on korjattu sen jälkeen. Peru ensin myöhemmät muutokset.'
};

export const undo: Command = (wish) => {
	const [run] = wordsOf(wish, 1);
	if (!run) throw new Misused('Anna tuonnin tunnus: npm run import -- undo TUNNUS');
	if (!z.uuid().safeParse(run).success)
		throw new Misused(`${run} ei ole tuonnin tunnus. Tunnukset näet: npm run import -- list`);
	return (db) => undone(db, run);
};

async function undone(db: Db, run: string) {
	try {
		say(`Peruttu: ${await runs.undo(db, run)} lukua otettiin pois.`);
		return DONE;
	} catch (error) {
		const said = error instanceof DbError && OBSTACLES[error.code];
		if (!said) throw error;
		complain(said);
		return FAILED;
	}
}
