import type { Db } from '#lib/db/client.server.ts';
import { DbError, unwrap } from '#lib/db/unwrap.server.ts';
import { changes, tally, type DeskGoal } from './desk.ts';
import { byRound } from './round.ts';
import type { Part, Signoff } from './signoff.ts';

const GOALS = `round_id, round_name, as_of, closes_on, is_demo, goal_id, title, division_id,
	division_name, is_mine, version, status, reported_at, question, is_unchanged,
	author_name, previous_as_of, previous_status, signed_by, signed_at, signoff_note, signer_name`;

async function goalsOf(db: Db, municipality: string, today: string): Promise<DeskGoal[]> {
	return unwrap(
		await db
			.from('round_goals')
			.select(GOALS)
			.eq('municipality_code', municipality)
			.is('closed_at', null)
			.lte('opens_on', today)
			.order('closes_on')
			.order('round_id')
			.order('plan_order')
			.order('sort_order')
			.overrideTypes<DeskGoal[], { merge: false }>()
	);
}

/** The open rounds as the desk shows them: my goals, each division's tally and sign-off, what changed. */
export async function desk(db: Db, municipality: string, today: string) {
	const goals = await goalsOf(db, municipality, today);
	return byRound(goals).map(({ goals: all, ...round }) => {
		const mine = all.filter(({ is_mine }) => is_mine);
		return { ...round, mine, divisions: tally(all), changes: changes(all) };
	});
}
export type DeskRound = Awaited<ReturnType<typeof desk>>[number];
export type DeskDivision = DeskRound['divisions'][number];

/** Signs a division's reports off; `already` when somebody came first, `refused` when it is not theirs. */
export async function signOff(db: Db, municipality: string, { round, division, note }: Signoff) {
	const row = { municipality_code: municipality, round_id: round, division_id: division, note };
	try {
		unwrap(await db.from('round_signoffs').insert(row).select('round_id').single());
		return 'signed';
	} catch (problem) {
		if (problem instanceof DbError && problem.code === '23505') return 'already';
		if (problem instanceof DbError && problem.code === '42501') return 'refused';
		throw problem;
	}
}

/** Takes the word back; `refused` when it was not the caller's, or was not given. */
export async function undoSignOff(db: Db, municipality: string, { round, division }: Part) {
	const gone = unwrap(
		await db
			.from('round_signoffs')
			.delete()
			.eq('municipality_code', municipality)
			.eq('round_id', round)
			.eq('division_id', division)
			.select('round_id')
	);
	return gone.length > 0 ? 'undone' : 'refused';
}
