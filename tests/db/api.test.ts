import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '#lib/db/admin.server.ts';
import { MAY_ADD_ACCOUNT } from '#lib/db/bootstrap.server.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { inProcess } from '#lib/db/tier.server.ts';
import { ACCOUNTS, CAST, DIVISION, HOME, MANAGER, NEWCOMER } from './cast.ts';
import { client, embeddedForTests } from './harness.ts';
import { FILLED } from './rows/all.ts';
import { idOf } from './rows/row.ts';

const password = 'a long enough password';
const OTHER_MANAGER = NEWCOMER[HOME];
const GOAL = idOf('goals', 'ours', 'shared');

let embedded: Embedded;
beforeAll(async () => {
	embedded = await embeddedForTests();
	for (const id of [MANAGER, OTHER_MANAGER])
		await createUser({ email: `${id}@example.fi`, password, id }, inProcess(embedded));
	await embedded.sql((driver) =>
		driver.exec(`begin; set local ${MAY_ADD_ACCOUNT} = 'yes'; ${ACCOUNTS} commit;
			${CAST} ${FILLED}
			update public.memberships set division_id = '${DIVISION.theirs}', role = 'manager'
			where user_id = '${OTHER_MANAGER}';`)
	);
});
afterAll(() => embedded.close());

async function signedIn(id: string) {
	const db = client(embedded);
	const { error } = await db.auth.signInWithPassword({ email: `${id}@example.fi`, password });
	if (error) throw error;
	return db;
}

const titles = () =>
	embedded.sql(async (driver) => {
		const sql = 'select id, division_id, title from public.goals order by id';
		const { rows } = await driver.query<{ id: string; division_id: string; title: string }>(sql);
		return rows;
	});

const report = {
	municipality_code: HOME,
	division_id: DIVISION.ours,
	round_id: idOf('reporting_rounds', 'ours', 'shared'),
	goal_id: GOAL,
	version: 2,
	status: 'partly',
	text: 'Etenee osin.'
} as const;

test('who manages another toimiala and owns none of its positions neither changes nor reports a goal', async () => {
	const db = await signedIn(OTHER_MANAGER);
	const before = await titles();
	const read = await db.from('goals').select('id').eq('id', GOAL);
	const changed = await db.from('goals').update({ title: 'uusi' }).eq('id', GOAL).select('id');
	const reported = await db.from('goal_reports').insert(report);
	const removed = await db.from('goal_metrics').delete().eq('goal_id', GOAL).select('id');

	expect(read.data).toEqual([{ id: GOAL }]);
	expect(changed).toMatchObject({ status: 200, data: [] });
	expect(reported).toMatchObject({ status: 403, error: { code: '42501' } });
	expect(removed.data).toEqual([]);
	expect(await titles()).toEqual(before);
});

test('the signed-out see only what is published, and write nothing', async () => {
	const db = client(embedded);
	const goals = await db.from('goals').select('visibility');
	const metrics = await db.from('goal_metrics').select('visibility');
	const figures = await db.from('observations').select('id');
	const people = await db.from('profiles').select('full_name');
	const written = await db.from('goals').update({ title: 'uusi' }).eq('id', GOAL);

	expect(goals.data).toEqual(Array(4).fill({ visibility: 'public' }));
	expect(metrics.data).toEqual(Array(4).fill({ visibility: 'public' }));
	for (const answer of [figures, people, written]) expect(answer.error?.code).toBe('42501');
});

test('the signed-out reach no service function and no private schema', async () => {
	const db = client(embedded);
	const plan = idOf('plans', 'ours', 'shared');
	expect((await db.rpc('publish_plan', { plan })).error?.code).toBe('42501');
	const schema = db.schema('private' as 'public');
	expect((await schema.rpc('me')).error).not.toBeNull();
});

test('an embed does not open what the row itself would not', async () => {
	const { data } = await client(embedded)
		.from('goals')
		.select('id, goal_reports (visibility), goal_owners (positions (title))')
		.eq('id', idOf('goals', 'theirs', 'public'));
	expect(data?.[0]?.goal_reports).toEqual([{ visibility: 'public' }]);
});

test('an unfiltered update and delete by a manager touch the own division only', async () => {
	const db = await signedIn(MANAGER);
	const { data: changed } = await db
		.from('goals')
		.update({ heading: 'uusi' })
		.neq('id', idOf('none', 'ours', null))
		.select('division_id');
	const { data: removed } = await db
		.from('activities')
		.delete()
		.neq('id', idOf('none', 'ours', null))
		.select('division_id');

	const own = { division_id: DIVISION.ours };
	expect(changed).toEqual([own, own, own]);
	expect(removed).toEqual([own, own, own]);
});
