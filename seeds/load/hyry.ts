import { documentOf, ownerOf } from './organisation.ts';
import {
	goalOf,
	planOf,
	putPlans,
	putReports,
	putRound,
	type AgeGroup,
	type PlanSeed
} from './plans.ts';
import { idOf, put, readJson, type Seeding } from './read.ts';

type Db = Seeding['db'];

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
