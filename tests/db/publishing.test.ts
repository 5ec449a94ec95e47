import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, COORDINATOR, DIVISION, HOME, MANAGER, NEIGHBOUR } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted, type Visibility } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const id = (table: string, visibility: Visibility = 'shared') => idOf(table, 'ours', visibility);
const run = (user: string | null, sql: string) => as(db, user, (tx) => tx.query(sql));
const publishPlan = (plan: string) => `select public.publish_plan('${plan}')`;
const INDEX = `select public.publish_index('${id('index_definitions')}')`;

/** How many rows of our goal of this visibility the signed-out see, table by table. */
async function publicRows(tx: Transaction, visibility: Visibility) {
	await become(tx, null);
	const goal = id('goals', visibility);
	const counts: Record<string, number> = {};
	for (const table of ['goals', 'goal_owners', 'goal_metrics', 'activities', 'goal_reports']) {
		const column = table === 'goals' ? 'id' : 'goal_id';
		const sql = `select 1 from public.${table} where ${column} = '${goal}'`;
		counts[table] = (await tx.query(sql)).rows.length;
	}
	return counts;
}
const every = (n: number) =>
	({ goals: n, goal_owners: n, goal_metrics: n, activities: n, goal_reports: n }) as const;

const CLOSE = `update public.reporting_rounds set closed_at = now()
	where id = '${id('reporting_rounds')}'`;

test('a coordinator publishes a plan: goal, children and the reports of closed rounds', async () => {
	const [open, closed] = await as(db, COORDINATOR, async (tx) => {
		await tx.query(publishPlan(id('plans')));
		const before = await publicRows(tx, 'shared');
		await become(tx, COORDINATOR);
		await tx.query(CLOSE);
		await tx.query(publishPlan(id('plans')));
		return [before, await publicRows(tx, 'shared')];
	});
	expect(open).toEqual({ ...every(1), goal_reports: 0 });
	expect(closed).toEqual(every(1));
});

test('an internal goal stays inside when its plan is published', async () => {
	const inside = await as(db, COORDINATOR, async (tx) => {
		await tx.query(publishPlan(id('plans', 'internal')));
		return publicRows(tx, 'internal');
	});
	expect(inside).toEqual(every(0));
});

test.each([
	['a manager', MANAGER],
	['a coordinator of another municipality', NEIGHBOUR],
	['the signed-out', null]
])('%s publishes nothing', async (_, user) => {
	for (const sql of [publishPlan(id('plans')), INDEX])
		await expect(run(user, sql)).rejects.toMatchObject(refused);
});

test('nothing is not published', async () => {
	for (const sql of ['select public.publish_plan(null)', 'select public.publish_index(null)'])
		await expect(run(COORDINATOR, sql)).rejects.toMatchObject(refused);
});

test('a manager cannot make a row public, a coordinator’s word alone does not either', async () => {
	const show = `update public.goals set visibility = 'public' where id = '${id('goals')}'`;
	await expect(run(MANAGER, show)).rejects.toMatchObject(refused);
	const { goals } = await as(db, COORDINATOR, async (tx) => {
		await tx.query(show);
		return publicRows(tx, 'shared');
	});
	expect(goals).toBe(0);
});

test('nobody but the functions of publishing sets published_at', async () => {
	const { rows } = await db.query(`select table_name, grantee
		from information_schema.column_privileges
		where table_schema = 'public' and column_name = 'published_at'
			and grantee in ('anon', 'authenticated') and privilege_type in ('INSERT', 'UPDATE')`);
	expect(rows).toEqual([]);
	const set = `update public.goals set published_at = now() where id = '${id('goals')}'`;
	await expect(run(COORDINATOR, set)).rejects.toMatchObject(refused);
});

test('editing a published goal takes it, its children and its reports off the public face', async () => {
	const [before, after] = await as(db, MANAGER, async (tx) => {
		const seen = await publicRows(tx, 'public');
		await become(tx, MANAGER);
		await tx.query(`update public.goals set title = 'uusi' where id = '${id('goals', 'public')}'`);
		return [seen, await publicRows(tx, 'public')];
	});
	expect(before).toEqual(every(1));
	expect(after).toEqual(every(0));
});

test('an edited metric leaves the public face alone', async () => {
	const after = await as(db, MANAGER, async (tx) => {
		await tx.query(`update public.goal_metrics set text = 'uusi'
			where goal_id = '${id('goals', 'public')}'`);
		return publicRows(tx, 'public');
	});
	expect(after).toEqual({ ...every(1), goal_metrics: 0 });
});

const owner = { municipality_code: HOME, division_id: DIVISION.ours };
const child = { ...owner, goal_id: id('goals', 'public'), ordinal: 2, text: 'lisäys' };

test.each([['goal_metrics'], ['activities']])(
	'what a manager adds to a published goal is not public: %s',
	async (table) => {
		const added = `${inserted(table, child)} returning visibility, published_at`;
		const [inside, outside] = await as(db, MANAGER, async (tx) => {
			const made = await tx.query(added);
			return [made.rows, await publicRows(tx, 'public')];
		});
		expect(inside).toEqual([{ visibility: 'shared', published_at: null }]);
		expect(outside).toEqual(every(1));
	}
);

test('a returned report is not published, so its question stays in the house', async () => {
	const { goal_reports } = await as(db, COORDINATOR, async (tx) => {
		await tx.query(CLOSE);
		await tx.query(`update public.goal_reports set question = 'Miksi?', returned_at = now()
			where id = '${id('goal_reports')}'`);
		await tx.query(publishPlan(id('plans')));
		return publicRows(tx, 'shared');
	});
	expect(goal_reports).toBe(0);
});

test('nothing of the demo round is published', async () => {
	const { goal_reports } = await as(db, COORDINATOR, async (tx) => {
		await tx.exec(`reset role; update public.reporting_rounds set is_demo = true`);
		await become(tx, COORDINATOR);
		await tx.query(CLOSE);
		await tx.query(publishPlan(id('plans')));
		return publicRows(tx, 'shared');
	});
	expect(goal_reports).toBe(0);
});
