import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { become, EDITOR, HOME, DIVISION, NEIGHBOUR, STRANGER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => {
	db = await filledDb();
	await db.exec(`update public.divisions set visibility = 'public', published_at = now()`);
});
afterAll(() => db.close());

const refused = { code: '42501' };
const run = (user: string | null, sql: string) => as(db, user, (tx) => tx.query(sql));
const rows = async (user: string | null, sql: string) => (await run(user, sql)).rows;

test.each([
	['who wrote a report', 'select author_id from public.goal_reports'],
	['for whom', 'select on_behalf_of from public.goal_reports'],
	['what the coordinator asked', 'select question from public.goal_reports'],
	['when it was returned', 'select returned_at from public.goal_reports'],
	['people', 'select id from public.profiles'],
	['memberships', 'select id from public.memberships'],
	['who holds which position', 'select id from public.position_holders'],
	['the audit trail', 'select id from public.audit_entries'],
	['source figures', 'select id from public.source_figures'],
	['observations', 'select id from public.observations'],
	['current observations', 'select id from public.current_observations'],
	['imports', 'select id from public.import_runs'],
	['import rows', 'select id from public.import_rows'],
	['sign-offs', 'select round_id from public.round_signoffs'],
	['what rounds ask for', 'select round_id from public.round_plans'],
	['the board of a round', 'select round_id from public.round_goals'],
	['accounts', 'select id from auth.users'],
	['helpers of policies', `select private.my_divisions('reader')`],
	['the table of views', 'select from private.view_as']
])('the signed-out are turned away from %s', async (_, sql) => {
	await expect(run(null, sql)).rejects.toMatchObject(refused);
});

test('the signed-out call no function of the API, and none of private', async () => {
	const open = await rows(
		STRANGER, // reads the catalogue like anybody
		`select p.oid::regprocedure::text as name from pg_proc p
		where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
			and (has_function_privilege('anon', p.oid, 'execute')
				and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e'))`
	);
	expect(open).toEqual([]);
});

test('the signed-in call of private only what policies name, and no trigger', async () => {
	const open = await rows(
		STRANGER,
		`select proname from pg_proc where pronamespace = 'private'::regnamespace
			and (prorettype = 'trigger'::regtype or proname = 'my_roles')
			and has_function_privilege('authenticated', oid, 'execute')`
	);
	expect(open).toEqual([]);
});

test.each([
	'me()',
	`publish_plan(null)`,
	`publish_index(null)`,
	`index_rows('111', '{}')`,
	'stop_view_as()'
])('the signed-out do not call %s', async (call) => {
	await expect(run(null, `select public.${call}`)).rejects.toMatchObject(refused);
});

const GOAL = idOf('goals', 'ours', 'public');

describe.each([
	['the signed-out', null],
	['a stranger', STRANGER],
	['a coordinator of another municipality', NEIGHBOUR]
])('%s, through the views', (_, user) => {
	const ofHome = (view: string, columns = '*') =>
		rows(user, `select ${columns} from public.${view} where municipality_code = '${HOME}'`);

	test('sees published goals and no other', async () => {
		const seen = await ofHome('goal_overview', 'visibility, published_at is not null as published');
		expect(seen).toEqual(Array(3).fill({ visibility: 'public', published: true }));
	});

	test('sees the published report of a goal, not the newer one', async () => {
		const seen = await as(db, EDITOR, async (tx) => {
			await tx.exec(
				inserted('goal_reports', {
					municipality_code: HOME,
					division_id: DIVISION.ours,
					round_id: idOf('reporting_rounds', 'ours', 'public'),
					goal_id: GOAL,
					version: 2,
					status: 'off_track',
					text: 'Keskeneräinen.'
				})
			);
			await become(tx, user);
			const sql = `select report_version, report_text from public.goal_overview where id = $1`;
			return (await tx.query(sql, [GOAL])).rows;
		});
		expect(seen).toEqual([{ report_version: 1, report_text: 'Etenee.' }]);
	});

	// the signed-out have no grant on these views at all: the first test of this file
	if (user) {
		test('sees no round and no figure', async () => {
			expect(await ofHome('round_goals')).toEqual([]);
			expect(await ofHome('current_observations')).toEqual([]);
		});
	}
});

test('no policy for the signed-out names a helper, and none is simply true', async () => {
	const { rows } = await db.query(`select tablename, policyname from pg_policies
		where schemaname = 'public' and (qual = 'true' or with_check = 'true'
			or 'anon' = any (roles) and concat(qual, with_check) like '%private.%')`);
	expect(rows).toEqual([]);
});
