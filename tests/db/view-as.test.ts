import type { PGlite, Transaction } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { become, COORDINATOR, DIVISION, HOME, MANAGER, NEIGHBOUR, VIEWING } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const viewAs = (role: string, division = DIVISION.ours) =>
	`select public.start_view_as('${division}', '${role}')`;
const internalGoals = (tx: Transaction) =>
	tx
		.query<{ division_id: string }>(
			`select division_id from public.goals where visibility = 'internal' order by division_id`
		)
		.then(({ rows }) => rows.map(({ division_id }) => division_id));

test('a coordinator views as an editor: reads that division’s internal rows only', async () => {
	const [before, during, after] = await as(db, COORDINATOR, async (tx) => {
		const all = await internalGoals(tx);
		await tx.query(viewAs('editor'));
		const some = await internalGoals(tx);
		await tx.query('select public.stop_view_as()');
		return [all, some, await internalGoals(tx)];
	});
	expect(before).toEqual([DIVISION.ours, DIVISION.theirs, DIVISION.whole].sort());
	expect(during).toEqual([DIVISION.ours]);
	expect(after).toEqual(before);
});

test.each([
	['goals', `update public.goals set title = title || '!' returning id`],
	['rounds', `update public.reporting_rounds set name = name || '!' returning id`],
	['memberships', `delete from public.memberships returning id`],
	['profiles', `update public.profiles set locale = 'sv' returning id`]
])('viewing as a manager writes nothing: %s', async (_, sql) => {
	const written = await as(db, COORDINATOR, async (tx) => {
		await tx.query(viewAs('manager'));
		return (await tx.query(sql)).rows;
	});
	expect(written).toEqual([]);
});

test('who views as another publishes nothing, and does not climb to another view', async () => {
	const plan = `select public.publish_plan((select id from public.plans
		where municipality_code = '${HOME}' limit 1))`;
	for (const sql of [plan, viewAs('manager')])
		await expect(as(db, VIEWING, (tx) => tx.query(sql))).rejects.toMatchObject(refused);
});

test.each([
	['a manager', MANAGER, 'reader', DIVISION.ours],
	['a coordinator as an admin', COORDINATOR, 'admin', DIVISION.ours],
	['a coordinator as a coordinator', COORDINATOR, 'coordinator', DIVISION.ours],
	['a coordinator of another municipality', NEIGHBOUR, 'reader', DIVISION.ours]
])('%s may not view as another', async (_, user, role, division) => {
	await expect(as(db, user, (tx) => tx.query(viewAs(role, division)))).rejects.toMatchObject(
		refused
	);
});

test.each([
	['is deactivated', `update public.profiles set is_active = false where id = '${VIEWING}'`],
	['left', `delete from public.memberships where user_id = '${VIEWING}'`],
	[
		'whose membership ended',
		`update public.memberships set valid_to = current_date - 1 where user_id = '${VIEWING}'`
	]
])('who was viewing as another and %s: sees nothing of the municipality', async (_, sql) => {
	const seen = await as(db, VIEWING, async (tx) => {
		await tx.exec(`reset role; ${sql}`);
		await become(tx, VIEWING);
		return (await tx.query(`select id from public.goals where published_at is null`)).rows;
	});
	expect(seen).toEqual([]);
});

test('a view ends by itself', async () => {
	const seen = await as(db, VIEWING, async (tx) => {
		await tx.exec(`reset role; update private.view_as set until = now() - interval '1 second'`);
		await become(tx, VIEWING);
		return internalGoals(tx);
	});
	expect(seen).toHaveLength(3);
});

test('nobody reads or writes the table of views', async () => {
	for (const sql of ['select from private.view_as', 'delete from private.view_as'])
		await expect(as(db, COORDINATOR, (tx) => tx.query(sql))).rejects.toMatchObject(refused);
});
