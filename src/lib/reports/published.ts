import type { Locale } from '#lib/format/locale.ts';
import { areaOf, type StoredIndex } from '#lib/index/definition.ts';
import type { IndexObservation } from '#lib/index/engine-table.ts';
import { shownTitle } from '#lib/plans/goal.ts';
import type { BriefGoal } from './brief-goals.ts';
import type { OpenMunicipality, PublishedDivision } from './published.server.ts';

/** A goal as residents see it, with its newest published report. */
export interface PublishedGoal extends BriefGoal {
	id: string;
	text: string;
	plan: string;
	report: string;
}

/** Everything that a municipality has published about its wellbeing work. */
export interface Published {
	municipality: { code: string; name: string; nameSv: string; slug: string };
	/** When the newest of it was published: the date of the brief, and of its file. */
	publishedAt: string;
	index: PublishedIndex | null;
	goals: PublishedGoal[];
}

export interface PublishedIndex {
	index: StoredIndex;
	observations: IndexObservation[];
	/** Parts whose newest figure was left out because it tells of few people. */
	suppressed: string[];
}

type GoalRow = PublishedDivision['goals'][number];
type IndexRow = PublishedDivision['indices'][number];

/** Rows as they come, put in the order in which they are read. */
export function publishedOf(
	{ code, name, name_sv: nameSv, slug, published_at }: OpenMunicipality,
	divisions: readonly PublishedDivision[]
): Published {
	const index = newestIndex(divisions.flatMap(({ indices }) => indices));
	const goals = divisions.flatMap((division) =>
		division.goals.map((goal) => ({ ...goal, division: division.name, latest: newestReport(goal) }))
	);
	const moments = [
		published_at,
		index?.published_at,
		...goals.flatMap((goal) => [goal.published_at, goal.latest?.published_at])
	].flatMap((moment) => moment ?? []);

	return {
		municipality: { code, name, nameSv, slug },
		publishedAt: moments.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? '',
		index: index ? indexOf(index, areaOf(code)) : null,
		goals: goals.sort(inOrder).map(goalOf)
	};
}

const newestIndex = (indices: readonly IndexRow[]) =>
	[...indices]
		.sort((a, b) => a.valid_from.localeCompare(b.valid_from) || a.edition - b.edition)
		.at(-1);

const newestReport = ({ reports }: GoalRow) =>
	[...reports].sort((a, b) => asOf(a).localeCompare(asOf(b)) || a.version - b.version).at(-1);

/** A report is published with its round; without one it has no day and is the oldest. */
const asOf = ({ round }: GoalRow['reports'][number]) => round?.as_of ?? '';

type Ordered = GoalRow & { division: string; latest: ReturnType<typeof newestReport> };

const inOrder = (a: Ordered, b: Ordered) =>
	a.plan.sort_order - b.plan.sort_order ||
	a.division.localeCompare(b.division, 'fi') ||
	a.sort_order - b.sort_order;

const goalOf = ({
	id,
	title,
	text,
	plan,
	objective,
	division,
	latest
}: Ordered): PublishedGoal => ({
	id,
	title: shownTitle(title),
	text,
	plan: plan.name,
	objective: objective?.name ?? null,
	division,
	...reportOf(latest)
});

const reportOf = (latest: Ordered['latest']) => ({
	status: latest?.status ?? null,
	report: latest?.text ?? '',
	asOf: latest?.round?.as_of ?? null
});

/** An index with its published figures, as the engine reads them. */
export function indexOf(index: IndexRow, own: string): PublishedIndex {
	const figures = index.components.flatMap(({ id, figures }) =>
		figures
			.filter(({ area_code }) => area_code === own)
			.map((figure) => ({ ...figure, component: id }))
	);
	const newest = Math.max(...figures.map(({ year }) => year));
	return {
		index,
		observations: figures.map(({ component, year, value }) => ({
			unit: own,
			year,
			component,
			value
		})),
		suppressed: figures
			.filter(({ year, state }) => year === newest && state === 'suppressed')
			.map(({ component }) => component)
	};
}

/** The name in the reader's language. */
export const nameIn = ({ municipality: { name, nameSv } }: Published, locale: Locale) =>
	locale === 'sv' ? nameSv : name;
