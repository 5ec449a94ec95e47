import { indicatorOf } from './national.ts';
import { documentOf, ownerOf } from './organisation.ts';
import { idOf, put, readJson, type Seeding } from './read.ts';

type Db = Seeding['db'];
type AgeGroup = 'children' | 'youth' | 'working_age' | 'elderly';

interface PlanSeed {
	key: string;
	kind: 'council_binding' | 'operating_plan' | 'hyry_year';
	name: string;
	division: string;
	starts_on: string;
	ends_on: string;
	approved_by: string | null;
}

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

const planOf = (key: string) => idOf('plan', key);
const goalOf = (key: string) => idOf('goal', key);

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

interface HyryFile {
	document: string;
	working_group: { key: string; name: string; short_name: string; division: string };
	plan: PlanSeed;
	outcomes: {
		key: string;
		ordinal: number;
		title: string;
		text: string;
		age_groups: AgeGroup[];
		as_of: string;
	}[];
	plan_2022: PlanSeed;
	priorities_2022: { key: string; ordinal: number; text: string }[];
	self_evaluation: { year: number; strengths: string[]; development: string[]; text: string };
	notes: { kind: 'joy' | 'worry'; ordinal: number; text: string }[];
}

/** Hyry's year 2021: outcomes without a status, priorities of 2022, self-evaluation, joys and worries. */
export async function loadHyryYear({ db }: Seeding) {
	const file = readJson<HyryFile>('heinola/hyvinvointitilinpaatos-2021/hyry.json');
	const owner = ownerOf(file.plan.division);
	await putPlans(db, [file.plan, file.plan_2022], file.document);
	await put(db, 'goals', [
		...file.outcomes.map((goal) => groupGoal(goal, file.plan, goal.title)),
		...file.priorities_2022.map((goal) => groupGoal(goal, file.plan_2022, goal.text))
	]);
	await putRound(db, {
		key: 'heinola-2021-12-31',
		name: 'Hyvinvointitilinpäätös 2021',
		asOf: '2021-12-31',
		closed: '2021-12-31',
		plans: [file.plan.key]
	});
	const reports = file.outcomes.map(({ key, text }) => ({ goal: key, owner, status: null, text }));
	await putReports(db, 'heinola-2021-12-31', file.document, reports);
	await putGroup(db, file);
}

function groupGoal(goal: { key: string; ordinal: number; age_groups?: AgeGroup[] }, plan: PlanSeed, title: string) {
	return {
		id: goalOf(goal.key),
		...ownerOf(plan.division),
		plan_id: planOf(plan.key),
		level: 'group' as const,
		title,
		text: title,
		age_groups: goal.age_groups ?? [],
		starts_on: plan.starts_on,
		ends_on: plan.ends_on,
		sort_order: goal.ordinal,
		source_row: goal.ordinal,
		visibility: 'shared' as const
	};
}

async function putGroup(db: Db, { document, working_group, self_evaluation, notes }: HyryFile) {
	const owner = ownerOf(working_group.division);
	const of = {
		...owner,
		group_id: idOf('group', working_group.key),
		year: self_evaluation.year,
		source_document_id: documentOf(document)
	};
	const { name, short_name } = working_group;
	await put(db, 'working_groups', [{ id: of.group_id, ...owner, name, short_name }]);
	await put(db, 'self_evaluations', [
		{ id: idOf('self-evaluation', working_group.key, of.year), ...of, text: self_evaluation.text }
	]);
	const own = (kind: 'strength' | 'development') =>
		self_evaluation[kind === 'strength' ? 'strengths' : 'development'].map((text, i) => ({
			kind,
			ordinal: i + 1,
			text
		}));
	await put(
		db,
		'group_notes',
		[...notes, ...own('strength'), ...own('development')].map(({ kind, ordinal, text }) => ({
			id: idOf('note', working_group.key, of.year, kind, ordinal),
			...of,
			kind,
			ordinal,
			text
		}))
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

async function putPlans(db: Db, plans: PlanSeed[], document: string) {
	await put(
		db,
		'plans',
		plans.map(({ key, kind, name, division, starts_on, ends_on, approved_by }, i) => ({
			id: planOf(key),
			...ownerOf(division),
			kind,
			name,
			starts_on,
			ends_on,
			approved_by: approved_by ?? '',
			source_document_id: documentOf(document),
			sort_order: i + 1
		}))
	);
}

type Owner = ReturnType<typeof ownerOf>;

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

interface RoundSeed {
	key: string;
	name: string;
	asOf: string;
	closed: string;
	plans: string[];
}

async function putRound(db: Db, { key, name, asOf, closed, plans }: RoundSeed) {
	const owner = ownerOf('heinola-koko');
	const id = idOf('round', key);
	await put(db, 'reporting_rounds', [
		{
			id,
			...owner,
			name,
			as_of: asOf,
			opens_on: asOf,
			closes_on: closed,
			closed_at: `${closed}T21:00:00Z`
		}
	]);
	const rows = plans.map((plan) => ({ ...owner, round_id: id, plan_id: planOf(plan) }));
	await put(db, 'round_plans', rows, 'round_id,plan_id');
}

interface ReportSeed {
	goal: string;
	owner: Owner;
	status: 'on_track' | 'partly' | null;
	text: string;
}

async function putReports(db: Db, round: string, document: string, reports: ReportSeed[]) {
	await put(
		db,
		'goal_reports',
		reports.map(({ goal, owner, status, text }) => ({
			id: idOf('report', round, goal),
			...owner,
			round_id: idOf('round', round),
			goal_id: goalOf(goal),
			version: 1,
			status,
			text,
			source_document_id: documentOf(document)
		}))
	);
}

function must<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('seeds: a key points nowhere');
	return value;
}
