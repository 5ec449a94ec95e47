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
	previous_as_of: string | null;
	previous_status: Status | null;
}

/** A version of a goal's report, without its words. */
export interface DeskReport {
	goal_id: string;
	version: number;
	status: Status | null;
	is_unchanged: boolean;
	created_at: string;
	author: { full_name: string } | null;
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

export interface Change {
	goal_id: string;
	title: string;
	version: number;
	/** The status before; undefined when nobody had ever reported. */
	from: Status | null | undefined;
	to: Status | null;
	isUnchanged: boolean;
	who: string | null;
	when: string;
}

/** What the reports of a round changed, newest first: each against the version or the checkpoint before. */
export function changes(goals: readonly DeskGoal[], reports: readonly DeskReport[]): Change[] {
	const goalOf = new Map(goals.map((goal) => [goal.goal_id, goal]));
	const statusOf = new Map(reports.map((one) => [`${one.goal_id}@${one.version}`, one.status]));

	return reports
		.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.version - a.version)
		.flatMap(({ goal_id, version, status, is_unchanged, created_at, author }) => {
			const goal = goalOf.get(goal_id);
			if (!goal) return [];
			const before = goal.previous_as_of === null ? undefined : goal.previous_status;
			return {
				goal_id,
				title: goal.title,
				version,
				from: version > 1 ? statusOf.get(`${goal_id}@${version - 1}`) : before,
				to: status,
				isUnchanged: is_unchanged,
				who: author?.full_name ?? null,
				when: created_at
			};
		});
}
