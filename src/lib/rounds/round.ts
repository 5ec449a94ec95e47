import { m } from '#lib/paraglide/messages.js';
import { daysUntil } from './timeliness.ts';

/** What every row of a round's goals tells of the round itself. */
export interface OfRound {
	round_id: string;
	round_name: string;
	as_of: string;
	closes_on: string;
	is_demo: boolean;
}

export interface Round<Goal> {
	id: string;
	name: string;
	as_of: string;
	closes_on: string;
	is_demo: boolean;
	goals: Goal[];
}

/** Rows of goals as rounds with their goals, in the order in which they come. */
export function byRound<Goal extends OfRound>(rows: readonly Goal[]): Round<Goal>[] {
	const rounds = new Map<string, Round<Goal>>();
	for (const row of rows) {
		const { round_id: id, round_name: name, as_of, closes_on, is_demo } = row;
		const round = rounds.get(id) ?? { id, name, as_of, closes_on, is_demo, goals: [] };
		round.goals.push(row);
		rounds.set(id, round);
	}
	return [...rounds.values()];
}

/** How long the round still takes reports, in words. Days are ISO dates. */
export function timeLeft(closesOn: string, today: string): string {
	const days = daysUntil(today, closesOn);
	if (days < 0) return m.rounds_closed_late();
	if (days === 0) return m.rounds_closes_today();
	return days === 1 ? m.rounds_closes_tomorrow() : m.rounds_closes_in({ days });
}
