import { csvResponse, toCsv, type CsvColumn } from '#lib/format/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { ageGroupName, levelName, shownTitle } from '#lib/plans/goal.ts';
import { statusLabel } from '#lib/rounds/status.ts';
import { timelinessLabel } from '#lib/rounds/timeliness.ts';
import { chosenGoals, type ChosenGoal } from '../chosen.server.ts';
import type { RequestHandler } from './$types';

const columns = (): CsvColumn<ChosenGoal>[] => [
	{ header: m.plans_csv_id(), value: ({ id }) => id },
	{ header: m.plans_plan(), value: ({ plan_name }) => plan_name },
	{ header: m.plans_objective(), value: ({ objective_name }) => objective_name },
	{ header: m.plans_csv_heading(), value: ({ heading }) => shownTitle(heading) },
	{ header: m.plans_edit_title(), value: ({ title }) => shownTitle(title) },
	{ header: m.plans_goal(), value: ({ text }) => text },
	{ header: m.plans_metric(), value: ({ metric_text }) => metric_text },
	{ header: m.plans_level(), value: ({ level }) => levelName(level) },
	{ header: m.plans_division(), value: ({ division_name }) => division_name },
	{ header: m.plans_responsible(), value: ({ owner_titles }) => owner_titles?.join(', ') },
	{ header: m.plans_age_groups(), value: (goal) => goal.age_groups.map(ageGroupName).join(', ') },
	{ header: m.plans_csv_period_start(), value: ({ starts_on }) => starts_on },
	{ header: m.plans_csv_period_end(), value: ({ ends_on }) => ends_on },
	{ header: m.plans_status(), value: (goal) => (goal.report_id ? statusLabel(goal.status) : '') },
	{ header: m.plans_csv_as_of(), value: ({ as_of }) => as_of },
	{
		header: m.plans_timeliness(),
		value: (goal) => goal.timeliness && timelinessLabel(goal.timeliness)
	},
	{ header: m.plans_csv_report(), value: ({ report_text }) => report_text }
];

/** The list as it is filtered, for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { chosen } = await chosenGoals({ locals, url });
	return csvResponse(`${m.plans_file_name()}.csv`, toCsv(columns(), chosen));
};
