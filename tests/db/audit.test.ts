import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	ADMIN,
	become,
	COORDINATOR,
	DIVISION,
	HOME,
	MANAGER,
	OWNER,
	SUBSTITUTE,
	uuid
} from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const owner = { municipality_code: HOME, division_id: DIVISION.ours };
const GOAL = idOf('goals', 'ours', 'shared');

/** What was noted of the rows of a table by the work of this person. */
const noted = (user: string, sql: string, table: string) =>
	as(db, user, async (tx) => {
		await tx.exec(sql);
		await tx.exec('reset role');
		const entries = await tx.query(
			`select actor_id, on_behalf_of, operation, before ->> 'title' as before, after ->> 'title' as after
			from public.audit_entries where table_name = $1 and actor_id = $2`,
			[table, user]
		);
		return entries.rows;
	});

test('a change says who made it, from what to what', async () => {
	const sql = `update public.goals set title = 'uusi' where id = '${GOAL}'`;
	const who = { actor_id: MANAGER, on_behalf_of: null };
	expect(await noted(MANAGER, sql, 'goals')).toEqual([
		{ ...who, operation: 'update', before: 'ours_shared', after: 'uusi' }
	]);
});

test('a substitute’s report says on whose behalf', async () => {
	const report = inserted('goal_reports', {
		...owner,
		round_id: idOf('reporting_rounds', 'ours', 'shared'),
		goal_id: GOAL,
		version: 2,
		status: 'partly',
		text: 'Etenee osin.'
	});
	expect(await noted(SUBSTITUTE, report, 'goal_reports')).toMatchObject([
		{ actor_id: SUBSTITUTE, on_behalf_of: OWNER, operation: 'insert' }
	]);
});

test('publishing is noted under the coordinator’s name', async () => {
	const publish = `select public.publish_plan('${idOf('plans', 'ours', 'shared')}')`;
	expect(await noted(COORDINATOR, publish, 'plans')).toMatchObject([
		{ actor_id: COORDINATOR, operation: 'update' }
	]);
});

test('an admin reads who closed an account', async () => {
	const close = `update public.profiles set is_active = false where id = '${MANAGER}'`;
	const entries = await as(db, ADMIN, async (tx) => {
		await tx.exec(close);
		const sql = `select actor_id from public.audit_entries where table_name = 'profiles'
			and operation = 'update' and row_id = '${MANAGER}'`;
		return (await tx.query(sql)).rows;
	});
	expect(entries).toEqual([{ actor_id: ADMIN }]);
});

test.each([
	['an admin', 'authenticated'],
	['the service role', 'service_role'],
	['the owner of the tables', 'postgres']
])('%s neither changes nor removes an entry', async (_, role) => {
	for (const sql of [
		`update public.audit_entries set actor_id = null`,
		'delete from public.audit_entries',
		'truncate public.audit_entries'
	]) {
		const forged = as(db, ADMIN, async (tx) => {
			await tx.exec(`reset role; set local role ${role}`);
			await tx.exec(sql);
		});
		await expect(forged).rejects.toMatchObject({ code: '42501' });
	}
});

test.each([
	['an admin', 'authenticated'],
	['the service role', 'service_role']
])('%s invents no entry', async (_, role) => {
	const forged = as(db, ADMIN, async (tx) => {
		await tx.exec(`reset role; set local role ${role}`);
		await tx.exec(`insert into public.audit_entries (table_name, row_id, operation, after)
			values ('goals', '', 'insert', '{}')`);
	});
	await expect(forged).rejects.toMatchObject({ code: '42501' });
});

const figure = (import_run_id: string) =>
	inserted('observations', {
		...owner,
		indicator_id: idOf('indicators', 'ours', 'shared'),
		area_code: 'KU111',
		period_start: '2022-01-01',
		period_end: '2022-12-31',
		value: 1,
		import_run_id
	});

test.each([
	['a national one', uuid('import_runs', 'national')],
	['another municipality’s', idOf('import_runs', 'abroad', 'shared')],
	['somebody else’s', idOf('import_runs', 'ours', 'shared')]
])('naming a run that is not one’s own does not hide an insert: %s', async (_, run) => {
	const hidden = as(db, COORDINATOR, (tx) => tx.exec(figure(run)));
	await expect(hidden).rejects.toMatchObject({ code: '42501' });
});

test('nor does a run of one’s own that is over', async () => {
	const id = uuid('run', 'over');
	const hidden = as(db, COORDINATOR, async (tx) => {
		const run = { id, ...owner, source: 'CSV', started_by: COORDINATOR };
		await tx.exec(`reset role; ${inserted('import_runs', { ...run, committed_at: 'now' })}`);
		await become(tx, COORDINATOR);
		await tx.exec(figure(id));
	});
	await expect(hidden).rejects.toMatchObject({ code: '42501' });
});

test('every table that people write is audited', async () => {
	const { rows } = await db.query<{ relname: string }>(`select distinct c.relname from pg_class c
		join information_schema.column_privileges p
			on p.table_schema = 'public' and p.table_name = c.relname and p.grantee = 'authenticated'
			and p.privilege_type in ('INSERT', 'UPDATE')
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
			and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit')
		order by c.relname`);
	const unheard = rows.map(({ relname }) => relname);
	const byTheirRun = ['import_chunks', 'import_rows', 'staged_classes', 'staged_observations'];
	const byTheirParent = ['figure_check_parts'];
	expect(unheard).toEqual([...byTheirParent, ...byTheirRun]);
});
