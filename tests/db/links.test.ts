import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ABROAD, COORDINATOR, DIVISION, HOME, MANAGER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted, type Values } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const broken = { code: '23503' };
const run = (user: string | null, sql: string) => as(db, user, (tx) => tx.query(sql));
const own = (table: string) => idOf(table, 'ours', 'shared');
const owner = { municipality_code: HOME, division_id: DIVISION.ours };
const goal = { ...owner, goal_id: own('goals') };
const period = { period_start: '2022-01-01', period_end: '2022-12-31' };

/** Rows of ours that name an indicator. */
const NAMING: [string, Values][] = [
	['goal_metrics', { ...goal, ordinal: 2, text: 'Osuus kasvaa.' }],
	['goal_indicators', goal],
	['index_components', { ...owner, definition_id: own('index_definitions'), sort_order: 2 }],
	['observations', { ...owner, ...period, area_code: 'KU111', value: 1 }],
	['indicator_targets', { ...owner, year: 2022, operator: '>=', value: 1 }],
	['series_breaks', { ...owner, at: '2018-01-01', note: 'katkos' }]
];

describe.each([
	['another municipality’s shared', idOf('indicators', 'abroad', 'shared'), [MANAGER, COORDINATOR]],
	['another municipality’s public', idOf('indicators', 'abroad', 'public'), [MANAGER, COORDINATOR]],
	['an unseen internal', idOf('indicators', 'theirs', 'internal'), [MANAGER]]
])('a link to %s indicator is refused', (_, indicator_id, users) => {
	test.each(NAMING)('%s', async (table, values) => {
		for (const user of users)
			await expect(run(user, inserted(table, { ...values, indicator_id }))).rejects.toMatchObject(
				refused
			);
	});
});

test('a metric is not turned to another municipality’s indicator afterwards', async () => {
	const turn = `update public.goal_metrics
		set indicator_id = '${idOf('indicators', 'abroad', 'shared')}' where id = '${own('goal_metrics')}'`;
	await expect(run(MANAGER, turn)).rejects.toMatchObject(refused);
});

test('an indicator is not made part of another municipality’s', async () => {
	const turn = `update public.indicators
		set part_of_id = '${idOf('indicators', 'abroad', 'shared')}' where id = '${own('indicators')}'`;
	await expect(run(MANAGER, turn)).rejects.toMatchObject(broken);
});

const abroad = (table: string) => idOf(table, 'abroad', 'shared');

test.each<[string, string, Values]>([
	['an owning position', 'goal_owners', { ...goal, position_id: abroad('positions') }],
	[
		'a position that acts',
		'activities',
		{ ...goal, ordinal: 2, text: 'x', position_id: abroad('positions') }
	],
	[
		'a plan',
		'goals',
		{
			...owner,
			plan_id: abroad('plans'),
			level: 'operating',
			title: 'uusi',
			text: '',
			starts_on: '2021-01-01',
			ends_on: '2021-12-31'
		}
	],
	[
		'a source document',
		'plans',
		{
			...owner,
			kind: 'operating_plan',
			name: 'uusi',
			source_document_id: abroad('source_documents')
		}
	],
	[
		'a division that a figure tells of',
		'observations',
		{
			...owner,
			...period,
			value: 1,
			indicator_id: own('indicators'),
			subject_division_id: DIVISION.abroad
		}
	]
])('%s of another municipality is refused', async (_, table, values) => {
	await expect(run(MANAGER, inserted(table, values))).rejects.toMatchObject(broken);
});

test('a round does not ask for another municipality’s plan', async () => {
	const link = { ...owner, round_id: own('reporting_rounds'), plan_id: abroad('plans') };
	await expect(run(COORDINATOR, inserted('round_plans', link))).rejects.toMatchObject(broken);
});

const metric = { ordinal: 2, text: 'Osuus kasvaa.', goal_id: idOf('goals', 'theirs', 'shared') };

test.each([
	['the own owner columns', MANAGER, owner, broken],
	['its true owner columns', MANAGER, { ...owner, division_id: DIVISION.theirs }, refused],
	['a foreign municipality', COORDINATOR, { ...owner, municipality_code: ABROAD }, broken]
])('a child of another division’s goal under %s is refused', async (_, user, columns, error) => {
	const child = inserted('goal_metrics', { ...metric, ...columns });
	await expect(run(user, child)).rejects.toMatchObject(error);
});

test('a row without an owner is reference data, which nobody brings by hand', async () => {
	const values = { slug: 'uusi', name: 'uusi', direction: 'neutral', kind: 'service' };
	await expect(run(COORDINATOR, inserted('indicators', values))).rejects.toMatchObject(refused);
	const half = inserted('indicators', { ...values, division_id: DIVISION.ours });
	await expect(run(MANAGER, half)).rejects.toMatchObject({ code: '23503' }); // match full
});

test('nobody may move a row: owner columns and keys are granted to nobody', async () => {
	const { rows } = await db.query(`select table_name, column_name
		from information_schema.column_privileges
		where table_schema = 'public' and grantee in ('anon', 'authenticated')
			and privilege_type = 'UPDATE' and column_name in
				('id', 'municipality_code', 'division_id', 'goal_id', 'plan_id', 'round_id', 'document_id',
				'definition_id', 'group_id', 'user_id', 'profile_id', 'version', 'updated_at')`);
	expect(rows).toEqual([]);
	const move = `update public.goals set division_id = '${DIVISION.theirs}'`;
	await expect(run(COORDINATOR, move)).rejects.toMatchObject(refused);
});
