import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as cast from './cast.ts';
import { become, COORDINATOR, DIVISION, EDITOR, HOME, MANAGER, OWNER, SUBSTITUTE } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';
import { idOf, inserted } from './rows/row.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const run = (user: string, sql: string) => as(db, user, (tx) => tx.query(sql));
const owner = { municipality_code: HOME, division_id: DIVISION.ours };
const ROUND = idOf('reporting_rounds', 'ours', 'shared');

const report = (values: object = {}) =>
	inserted('goal_reports', {
		...owner,
		round_id: ROUND,
		goal_id: idOf('goals', 'ours', 'shared'),
		version: 2,
		status: 'partly',
		text: 'Etenee osin.',
		...values
	});
const WRITTEN = `${report()} returning author_id, on_behalf_of, visibility, published_at`;

test('an editor reports a goal of the division, under their own name', async () => {
	expect((await run(EDITOR, WRITTEN)).rows).toEqual([
		{ author_id: EDITOR, on_behalf_of: null, visibility: 'shared', published_at: null }
	]);
});

test('who answers for a goal of another division reports it, and reads an internal one', async () => {
	expect((await run(OWNER, WRITTEN)).rows).toMatchObject([
		{ author_id: OWNER, on_behalf_of: null }
	]);
	const internal = `select id from public.goals where visibility = 'internal'`;
	expect((await run(OWNER, internal)).rows).toEqual([{ id: idOf('goals', 'ours', 'internal') }]);
});

test('but changes nothing of it, and reports no other goal', async () => {
	expect((await run(OWNER, `update public.goals set title = title || '!'`)).affectedRows).toBe(0);
	for (const place of ['theirs', 'whole'] as const) {
		const other = report({
			division_id: DIVISION[place],
			round_id: idOf('reporting_rounds', place, 'shared'),
			goal_id: idOf('goals', place, 'shared')
		});
		await expect(run(OWNER, other)).rejects.toMatchObject(refused);
	}
});

test('a substitute’s report says for whom', async () => {
	expect((await run(SUBSTITUTE, WRITTEN)).rows).toMatchObject([
		{ author_id: SUBSTITUTE, on_behalf_of: OWNER }
	]);
});

test.each([
	['before the position begins', `valid_from = current_date + 1`],
	['after the position has ended', `valid_to = current_date - 1`]
])('nobody reports as an owner %s', async (_, dates) => {
	const late = as(db, OWNER, async (tx) => {
		await tx.exec(`reset role; update public.position_holders set ${dates}
			where profile_id = '${OWNER}'`);
		await become(tx, OWNER);
		await tx.query(report());
	});
	await expect(late).rejects.toMatchObject(refused);
});

test('who no longer belongs to the municipality reads no goal that is not published', async () => {
	const seen = await as(db, OWNER, async (tx) => {
		await tx.exec(`reset role; update public.memberships
			set valid_to = current_date - 1 where user_id = '${OWNER}'`);
		await become(tx, OWNER);
		return (await tx.query('select id from public.goals where published_at is null')).rows;
	});
	expect(seen).toEqual([]);
});

test.each([
	['a reader', cast.READER],
	['a contributor', cast.CONTRIBUTOR],
	['a coordinator viewing as a reader', cast.VIEWING],
	['somebody deactivated', cast.DEACTIVATED],
	['a coordinator of another municipality', cast.NEIGHBOUR]
])('%s reports nothing', async (_, user) => {
	await expect(run(user, report())).rejects.toMatchObject(refused);
});

test.each([
	['is closed', `closed_at = now()`],
	['is not open yet', `opens_on = current_date + 1, closes_on = current_date + 1`]
])('no report into a round that %s, not even by the coordinator', async (_, change) => {
	for (const user of [EDITOR, OWNER, COORDINATOR]) {
		const late = as(db, user, async (tx) => {
			await tx.exec(`reset role; update public.reporting_rounds set ${change}`);
			await become(tx, user);
			await tx.query(report());
		});
		await expect(late).rejects.toMatchObject(refused);
	}
});

test('no report into a round that does not ask for the goal', async () => {
	const elsewhere = report({ round_id: idOf('reporting_rounds', 'ours', 'public'), version: 1 });
	await expect(run(EDITOR, elsewhere)).rejects.toMatchObject(refused);
});

test.each([
	['author_id', { author_id: MANAGER }],
	['on_behalf_of', { on_behalf_of: MANAGER }],
	['published_at', { published_at: '2021-01-01T00:00:00Z' }],
	['visibility', { visibility: 'public' }]
])('nobody gives %s: the database writes it', async (_, values) => {
	await expect(run(EDITOR, report(values))).rejects.toMatchObject(refused);
});

test.each([
	['a gap', 3, { constraint: 'versions_follow_one_another' }],
	['the same again', 1, { code: '23505' }]
])('versions follow one another: %s', async (_, version, error) => {
	await expect(run(EDITOR, report({ version }))).rejects.toMatchObject(error);
});

test.each([['status'], ['text'], ['measured_value'], ['author_id'], ['version']])(
	'a written report stays as it is: %s',
	async (column) => {
		const change = `update public.goal_reports set ${column} = ${column}`;
		for (const user of [EDITOR, OWNER, COORDINATOR, cast.ADMIN])
			await expect(run(user, change)).rejects.toMatchObject(refused);
	}
);

const UNSIGNED = { ...owner, round_id: idOf('reporting_rounds', 'ours', 'public') };
const signed = (values: object = {}) => inserted('round_signoffs', { ...UNSIGNED, ...values });

test('a manager signs off the division, and takes only the own word back', async () => {
	const words = await as(db, MANAGER, async (tx) => {
		const given = await tx.query(`${signed()} returning signed_by`);
		const taken = await tx.query('delete from public.round_signoffs returning signed_by');
		return [given.rows, taken.rows];
	});
	expect(words).toEqual([[{ signed_by: MANAGER }], [{ signed_by: MANAGER }]]);
	await expect(run(MANAGER, signed({ signed_by: EDITOR }))).rejects.toMatchObject(refused);
});
