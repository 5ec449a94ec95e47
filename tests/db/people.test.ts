import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as cast from './cast.ts';
import { ABROAD, ADMIN, become, DIVISION, HOME, MANAGER, NEWCOMER } from './cast.ts';
import { as } from './harness.ts';
import { filledDb } from './rows/all.ts';

let db: PGlite;
beforeAll(async () => void (db = await filledDb()));
afterAll(() => db.close());

const refused = { code: '42501' };
const run = (user: string | null, sql: string) => as(db, user, (tx) => tx.query(sql));
const rows = async (user: string | null, sql: string) => (await run(user, sql)).rows;

const newMember = (user: string, role: string, place: cast.Place = 'ours') => `
	insert into public.memberships (user_id, municipality_code, division_id, is_whole, role)
	values ('${user}', '${HOME}', '${DIVISION[place]}', ${place === 'whole'}, '${role}') returning role`;

test.each([
	['a manager', MANAGER, 'coordinator'],
	['an editor', cast.EDITOR, 'manager'],
	['an admin', ADMIN, 'admin']
])('%s does not lift their own membership', async (_, user, role) => {
	const lift = `update public.memberships set role = '${role}' where user_id = '${user}' returning id`;
	expect(await rows(user, lift)).toEqual([]);
	await expect(run(user, newMember(user, role, 'theirs'))).rejects.toMatchObject(refused);
});

test('a manager does not lengthen or leave their own membership', async () => {
	const mine = `where user_id = '${MANAGER}' returning id`;
	expect(await rows(MANAGER, `update public.memberships set valid_to = null ${mine}`)).toEqual([]);
	expect(await rows(MANAGER, `delete from public.memberships ${mine}`)).toEqual([]);
});

test('a manager makes an editor, not a manager', async () => {
	const newcomer = NEWCOMER[HOME];
	expect(await rows(MANAGER, newMember(newcomer, 'editor'))).toEqual([{ role: 'editor' }]);
	await expect(run(MANAGER, newMember(newcomer, 'manager'))).rejects.toMatchObject(refused);
	const lift = `update public.memberships set role = 'manager' where user_id = '${cast.EDITOR}'`;
	await expect(run(MANAGER, lift)).rejects.toMatchObject(refused);
});

test('a manager does not lower or remove another manager', async () => {
	const found = await as(db, MANAGER, async (tx) => {
		await tx.exec(`reset role; insert into public.memberships
			(user_id, municipality_code, division_id, is_whole, role)
			values ('${NEWCOMER[HOME]}', '${HOME}', '${DIVISION.ours}', false, 'manager')`);
		await become(tx, MANAGER);
		const peer = `where user_id = '${NEWCOMER[HOME]}' and division_id = '${DIVISION.ours}' returning id`;
		const lowered = await tx.query(`update public.memberships set role = 'reader' ${peer}`);
		const removed = await tx.query(`delete from public.memberships ${peer}`);
		return [...lowered.rows, ...removed.rows];
	});
	expect(found).toEqual([]);
});

test('an admin makes a manager', async () => {
	expect(await rows(ADMIN, newMember(NEWCOMER[HOME], 'manager'))).toEqual([{ role: 'manager' }]);
});

test('nobody brings in people of another municipality, whose uuid was learnt somewhere', async () => {
	for (const user of [MANAGER, ADMIN])
		await expect(run(user, newMember(NEWCOMER[ABROAD], 'reader'))).rejects.toMatchObject(refused);
});

test('a coordinator or an admin serves the whole municipality', async () => {
	const half = run(ADMIN, newMember(NEWCOMER[HOME], 'coordinator'));
	await expect(half).rejects.toMatchObject({
		constraint: 'coordinators_and_admins_serve_the_whole'
	});
});

test('a membership cannot pretend to be on the whole', async () => {
	const lie = newMember(NEWCOMER[HOME], 'admin').replace('false', 'true');
	await expect(run(ADMIN, lie)).rejects.toMatchObject({ code: '23503' });
});

test('a deactivated person cannot open the account again, nor act', async () => {
	const user = cast.DEACTIVATED;
	const open = `update public.profiles set is_active = true where id = '${user}' returning id`;
	expect(await rows(user, open)).toEqual([]);
	await expect(run(user, newMember(NEWCOMER[HOME], 'reader'))).rejects.toMatchObject(refused);
	expect(await rows(user, `select role from public.me()`)).toEqual([{ role: null }]);
});

test('an admin opens it again', async () => {
	const open = `update public.profiles set is_active = true
		where id = '${cast.DEACTIVATED}' returning is_active`;
	expect(await rows(ADMIN, open)).toEqual([{ is_active: true }]);
});

test('people change their own name and language, and nobody else’s', async () => {
	const rename = `update public.profiles set locale = 'sv' returning id`;
	expect(await rows(cast.READER, rename)).toEqual([{ id: cast.READER }]);
	expect(await rows(cast.STRANGER, rename)).toEqual([{ id: cast.STRANGER }]);
});

test('an admin does not close the account of somebody who serves another municipality too', async () => {
	const closed = await as(db, ADMIN, async (tx) => {
		await tx.exec(`reset role; insert into public.memberships
			(user_id, municipality_code, division_id, is_whole, role)
			values ('${cast.NEIGHBOUR}', '${HOME}', '${DIVISION.ours}', false, 'reader')`);
		await become(tx, ADMIN);
		const close = `update public.profiles set is_active = false where id = '${cast.NEIGHBOUR}'`;
		return (await tx.query(`${close} returning id`)).rows;
	});
	expect(closed).toEqual([]);
});

test('nobody makes or removes an account’s profile', async () => {
	const make = `insert into public.profiles (id, full_name) values (gen_random_uuid(), 'x')`;
	await expect(run(ADMIN, make)).rejects.toMatchObject(refused);
	await expect(run(ADMIN, 'delete from public.profiles')).rejects.toMatchObject(refused);
});
