import { byName } from '#lib/format/locale.ts';
import type { OfRound } from './round.ts';
import { isReported } from './standing.ts';
import type { Status } from './status.ts';

/** A goal of an open round, as the desk shows it. */
export interface DeskGoal extends OfRound {
	goal_id: string;
	title: string;
	division_id: string;
	division_name: string;
	is_mine: boolean;
	version: number | null;
	status: Status | null;
	reported_at: string | null;
	question: string | null;
	is_unchanged: boolean | null;
	author_name: string | null;
	previous_as_of: string | null;
	previous_status: Status | null;
	/** The sign-off of the division, the same on each of its goals. */
	signed_by: string | null;
	signed_at: string | null;
	signoff_note: string | null;
	signer_name: string | null;
}

/** A manager's word that the division's reports are whole. */
export interface SignedOff {
	signed_by: string;
	signed_at: string;
	note: string;
	signer: string;
}

export interface Tally {
	id: string;
	name: string;
	done: number;
	total: number;
	signoff: SignedOff | null;
}

function signoffOf(goal: DeskGoal | undefined): SignedOff | null {
	if (!goal?.signed_by || !goal.signed_at) return null;
	const { signed_by, signed_at, signoff_note, signer_name } = goal;
	return { signed_by, signed_at, note: signoff_note ?? '', signer: signer_name ?? '' };
}

/** How many goals each division has reported, in Finnish alphabetical order. */
export function tally(goals: readonly DeskGoal[]): Tally[] {
	return [...Map.groupBy(goals, (goal) => goal.division_id)]
		.map(([id, own]) => ({
			id,
			name: own[0]?.division_name ?? '',
			done: own.filter(isReported).length,
			total: own.length,
			signoff: signoffOf(own[0])
		}))
		.sort((a, b) => byName(a.name, b.name));
}

/** A goal that has been told at this checkpoint, against the one before. */
export interface Change {
	goal_id: string;
	title: string;
	/** The status at the checkpoint before; undefined when nobody had told. */
	from: Status | null | undefined;
	to: Status | null;
	isUnchanged: boolean;
	who: string | null;
	/** A moment. */
	when: string;
}

/** What has been told since the last checkpoint, newest first; the version that holds speaks for a goal. */
export function changes(goals: readonly DeskGoal[]): Change[] {
	return goals
		.flatMap((goal) => {
			if (goal.version === null || goal.reported_at === null) return [];
			return {
				goal_id: goal.goal_id,
				title: goal.title,
				from: goal.previous_as_of === null ? undefined : goal.previous_status,
				to: goal.status,
				isUnchanged: goal.is_unchanged === true,
				who: goal.author_name,
				when: goal.reported_at
			};
		})
		.sort((a, b) => b.when.localeCompare(a.when));
}
