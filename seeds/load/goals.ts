import { indicatorOf } from './national.ts';
import { ownerOf } from './organisation.ts';
import {
	goalOf,
	planOf,
	putPlans,
	putReports,
	putRound,
	type AgeGroup,
	type Owner,
	type PlanSeed
} from './plans.ts';
import { idOf, put, readJson, type Seeding } from './read.ts';

type Db = Seeding['db'];

interface MetricSeed {
	ordinal: number;
	text: string;
	operator: string | null;
	value: number | null;
	unit: string | null;
	qualifier: string | null;
	indicator: string | null;
}

interface GoalSeed {
	key: string;
	plan: string;
	table: string;
	row: number;
	objective: string;
	heading: string | null;
	text: string;
	title: string;
	tags: string[];
	age_groups: AgeGroup[];
	metric_text: string | null;
	metrics: MetricSeed[];
	indicators: string[];
	owners: { position: string; service_area: string | null }[];
	report: { as_of: string; status: 'on_track' | 'partly'; text: string };
}

interface GoalsFile {
	document: string;
	plans: PlanSeed[];
	strategy: {
		key: string;
		name: string;
		objectives: { key: string; name: string; points: string[] }[];
	};
	goals: GoalSeed[];
}

/** The interim report of 31.3.2023: strategy, binding goals, operating plan, and how they stood. */
export async function loadInterimReport({ db }: Seeding) {
	const file = readJson<GoalsFile>('heinola/osavuosikatsaus-2023-q1/goals.json');
	await putStrategy(db, file.strategy);
	await putPlans(db, file.plans, file.document);
	const division = new Map(file.plans.map((plan) => [plan.key, ownerOf(plan.division)]));
	const goals = file.goals.map((seed) => ({ seed, owner: must(division.get(seed.plan)) }));
	await putGoals(db, goals);
	await putRound(db, {
		key: 'heinola-2023-03-31',
		name: 'Osavuosikatsaus 1–3/2023',
		asOf: '2023-03-31',
		closed: '2023-04-28', // the date of the document
		plans: file.plans.map(({ key }) => key)
	});
	await putReports(
		db,
		'heinola-2023-03-31',
		file.document,
		goals.map(({ seed, owner }) => ({ goal: seed.key, owner, ...seed.report }))
	);
}

async function putStrategy(db: Db, { key, name, objectives }: GoalsFile['strategy']) {
	const owner = ownerOf('heinola-koko');
	await put(db, 'plans', [{ id: planOf(key), ...owner, kind: 'city_strategy', name }]);
	await put(
		db,
		'objectives',
		objectives.map((objective, i) => ({
			id: idOf('objective', objective.key),
			...owner,
			plan_id: planOf(key),
			name: objective.name,
			points: objective.points,
			sort_order: i + 1
		}))
	);
}

async function putGoals(db: Db, goals: { seed: GoalSeed; owner: Owner }[]) {
	await put(
		db,
		'goals',
		goals.map(({ seed, owner }) => ({
			id: goalOf(seed.key),
			...owner,
			plan_id: planOf(seed.plan),
			objective_id: idOf('objective', seed.objective),
			level: seed.metric_text === null ? ('council' as const) : ('operating' as const),
			heading: seed.heading ?? '',
			title: seed.title,
			text: seed.text,
			tags: seed.tags,
			metric_text: seed.metric_text ?? '',
			age_groups: seed.age_groups,
			starts_on: '2023-01-01',
			ends_on: '2023-12-31',
			sort_order: seed.row,
			source_table: seed.table,
			source_row: seed.row,
			visibility: 'shared' as const
		}))
	);
	const each = <T>(rows: (seed: GoalSeed, of: Owner & { goal_id: string }) => T[]) =>
		goals.flatMap(({ seed, owner }) => rows(seed, { ...owner, goal_id: goalOf(seed.key) }));
	await put(
		db,
		'goal_owners',
		each((seed, of) =>
			seed.owners.map(({ position, service_area }, i) => ({
				id: idOf('owner', seed.key, position),
				...of,
				position_id: idOf('position', position),
				service_area_id: service_area && idOf('area', service_area),
				sort_order: i + 1
			}))
		)
	);
	await put(
		db,
		'goal_metrics',
		each((seed, of) =>
			seed.metrics.map(({ indicator, unit, ...metric }) => ({
				id: idOf('metric', seed.key, metric.ordinal),
				...of,
				...metric,
				unit: unit ?? '',
				indicator_id: indicator && indicatorOf(indicator)
			}))
		)
	);
	await put(
		db,
		'goal_indicators',
		each((seed, of) => seed.indicators.map((slug) => ({ ...of, indicator_id: indicatorOf(slug) }))),
		'goal_id,indicator_id'
	);
}

function must<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('seeds: a key points nowhere');
	return value;
}
