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
}

export interface Tally {
	id: string;
	name: string;
	done: number;
	total: number;
}

/** How many goals each division has reported, in Finnish alphabetical order. */
export function tally(goals: readonly DeskGoal[]): Tally[] {
	return [...Map.groupBy(goals, (goal) => goal.division_id)]
		.map(([id, own]) => ({
			id,
			name: own[0]?.division_name ?? '',
			done: own.filter(isReported).length,
			total: own.length
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
