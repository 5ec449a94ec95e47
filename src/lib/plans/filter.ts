import { z } from 'zod';
import { byName } from '#lib/format/locale.ts';
import { AGE_GROUPS, LEVELS, NO_STATUS, shownTitle, type GoalRow } from './goal.ts';

/** What the address says, or nothing: an unknown value is no filter, not an error. */
const known = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

const InUrl = z.object({
	suunnitelma: known(z.uuid()),
	toimiala: known(z.uuid()),
	ikaryhma: known(z.enum(AGE_GROUPS)),
	taso: known(z.enum(LEVELS)),
	tila: known(z.string().max(40)),
	myohassa: known(z.literal('1')),
	haku: known(z.string().trim().min(1).max(200))
});

export type GoalFilter = z.infer<typeof InUrl>;

/** The filters of `/suunnitelma?…`; `statuses` are those that a round knows. */
export function readFilter(
	params: URLSearchParams,
	{ statuses }: { statuses: readonly string[] }
): GoalFilter {
	const filter = InUrl.parse(Object.fromEntries(params));
	const told = [...statuses, NO_STATUS].includes(filter.tila ?? '');
	return { ...filter, tila: told ? filter.tila : undefined };
}

export const isFiltered = (filter: GoalFilter) =>
	Object.values(filter).some((value) => value !== undefined);

/** Every word of a goal, for searching. */
const wordsOf = (goal: GoalRow) =>
	[
		...[goal.title, goal.heading, goal.text, goal.metric_text, goal.report_text],
		...[goal.objective_name, goal.division_name, ...goal.tags, ...(goal.owner_titles ?? [])]
	]
		.join(' ')
		.toLocaleLowerCase('fi');

function says(goal: GoalRow, search: string) {
	const words = wordsOf(goal);
	return search
		.toLocaleLowerCase('fi')
		.split(/\s+/)
		.every((word) => words.includes(word));
}

/** The goals that the filter lets through; whether one is late is the rounds' business. */
export function filtered(
	goals: readonly GoalRow[],
	filter: GoalFilter,
	isLate: (goal: GoalRow) => boolean
): GoalRow[] {
	const { suunnitelma, toimiala, ikaryhma, taso, tila, myohassa, haku } = filter;
	const tests: ((goal: GoalRow) => boolean | undefined)[] = [
		(goal) => !suunnitelma || goal.plan_id === suunnitelma,
		(goal) => !toimiala || goal.division_id === toimiala,
		(goal) => !ikaryhma || goal.age_groups.includes(ikaryhma),
		(goal) => !taso || goal.level === taso,
		(goal) => !tila || (goal.status ?? NO_STATUS) === tila,
		(goal) => !myohassa || isLate(goal),
		(goal) => !haku || says(goal, haku)
	];
	return goals.filter((goal) => tests.every((test) => test(goal)));
}

/** The choices of a filter: each id once, in Finnish alphabetical order. */
export function choices(named: readonly { id: string; name: string }[]) {
	const once = new Map(named.map(({ id, name }) => [id, name]));
	return [...once]
		.map(([value, label]) => ({ value, label }))
		.sort((a, b) => byName(a.label, b.label));
}

type Placed = Pick<GoalRow, 'objective_name' | 'objective_order' | 'sort_order' | 'title'>;

/** A plan's goals by objective, in the plan's own order; those without one (name null) come last. */
export function byObjective<G extends Placed>(goals: readonly G[]) {
	const inOrder = goals.toSorted(
		(a, b) =>
			(a.objective_order ?? Infinity) - (b.objective_order ?? Infinity) ||
			a.sort_order - b.sort_order ||
			byName(shownTitle(a.title), shownTitle(b.title))
	);
	const groups = Map.groupBy(inOrder, ({ objective_name }) => objective_name);
	return [...groups].map(([name, own]) => ({ name, goals: own }));
}

/** How many goals stand where: each status that occurs, in the order given, and last those without one. */
export function countStatuses<S extends string>(
	goals: readonly { status: S | null }[],
	order: readonly S[]
) {
	return [...order, null]
		.map((status) => ({ status, count: goals.filter((goal) => goal.status === status).length }))
		.filter(({ count }) => count > 0);
}

/** Newest period first; a plan without a period (the city strategy) last. */
export const newestFirst = <
	P extends { starts_on: string | null; sort_order: number; name: string }
>(
	plans: readonly P[]
) =>
	plans.toSorted(
		(a, b) =>
			(b.starts_on ?? '').localeCompare(a.starts_on ?? '') ||
			a.sort_order - b.sort_order ||
			byName(a.name, b.name)
	);
