import { answered, lastAsked } from '#lib/plans/due.ts';
import { filtered, newestFirst, readFilter } from '#lib/plans/filter.ts';
import type { GoalRow } from '#lib/plans/goal.ts';
import * as goals from '#lib/plans/goals.server.ts';
import * as plansOf from '#lib/plans/plans.server.ts';
import { mine } from '#lib/people/mine.server.ts';
import { STATUSES } from '#lib/rounds/status.ts';
import { dayOf, timeliness } from '#lib/rounds/timeliness.ts';

/** The goals that the address asks for, with what the page and the CSV file both need beside them. */
export async function chosenGoals({ locals, url }: { locals: App.Locals; url: URL }) {
	const { code } = mine(locals).municipality;
	const all = await goals.list(locals.db, code);
	const plans = newestFirst(await plansOf.list(locals.db, code));
	const filter = readFilter(url.searchParams, { statuses: STATUSES });

	const today = dayOf(new Date());
	const asked = new Map(
		plans.map(({ id, rounds }) => [
			id,
			lastAsked(
				rounds.map(({ round }) => round),
				today
			)
		])
	);
	const timely = (goal: GoalRow) => {
		const round = asked.get(goal.plan_id);
		return round ? timeliness(answered(round, goal), today) : null;
	};
	const chosen = filtered(all, filter, (goal) => timely(goal) === 'late').map((goal) => ({
		...goal,
		timeliness: timely(goal)
	}));
	return { all, plans, filter, chosen };
}
export type ChosenGoal = Awaited<ReturnType<typeof chosenGoals>>['chosen'][number];
