import { byObjective, choices, countStatuses, isFiltered } from '#lib/plans/filter.ts';
import { STATUSES } from '#lib/rounds/status.ts';
import { chosenGoals, type ChosenGoal } from './chosen.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { all, plans, filter, chosen } = await chosenGoals({ locals, url });
	const isAsked = (id: string) => !isFiltered(filter) || filter.suunnitelma === id;
	const sections = plans.map(({ rounds, objectives, ...plan }) => ({
		...plan,
		objectives: objectives
			.toSorted((a, b) => a.sort_order - b.sort_order)
			.map((one) => ({
				...one,
				goals: all.filter(({ objective_id }) => objective_id === one.id).length
			})),
		groups: byObjective(chosen.filter(({ plan_id }) => plan_id === plan.id).map(listed))
	}));

	return {
		filter,
		isFiltered: isFiltered(filter),
		search: url.search,
		count: { shown: chosen.length, all: all.length },
		statuses: countStatuses(chosen, STATUSES),
		plans: plans.map(({ id, name }) => ({ value: id, label: name })),
		divisions: choices(all.map(({ division_id: id, division_name: name }) => ({ id, name }))),
		// A plan without goals is shown when it is asked for: the city strategy has its objectives.
		sections: sections.filter(({ id, groups }) => groups.length > 0 || isAsked(id))
	};
};

/** What a line of the list shows; the long texts stay on the goal's own page. */
function listed(goal: ChosenGoal) {
	const { text, metric_text, report_text, plan_name, ...shown } = goal;
	return shown;
}
