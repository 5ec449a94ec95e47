import { documentOf, ownerOf } from './organisation.ts';
import { idOf, put, type Seeding } from './read.ts';

type Db = Seeding['db'];
export type Owner = ReturnType<typeof ownerOf>;
export type AgeGroup = 'children' | 'youth' | 'working_age' | 'elderly';

export interface PlanSeed {
	key: string;
	kind: 'council_binding' | 'operating_plan' | 'hyry_year';
	name: string;
	division: string;
	starts_on: string;
	ends_on: string;
	approved_by: string | null;
}

export const planOf = (key: string) => idOf('plan', key);
export const goalOf = (key: string) => idOf('goal', key);

export async function putPlans(db: Db, plans: PlanSeed[], document: string) {
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

interface RoundSeed {
	key: string;
	name: string;
	asOf: string;
	closed: string;
	plans: string[];
}

export async function putRound(db: Db, { key, name, asOf, closed, plans }: RoundSeed) {
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

export async function putReports(db: Db, round: string, document: string, reports: ReportSeed[]) {
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
