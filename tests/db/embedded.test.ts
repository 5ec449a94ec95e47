import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createUser } from '#lib/db/admin.server.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { inProcess } from '#lib/db/tier.server.ts';
import { client, embeddedForTests } from './harness.ts';

const SECRETS = {
	'20200101000000_secrets.sql': `
		create table public.secrets (
			id int primary key,
			word text not null constraint words_are_long check (char_length(word) > 3),
			owner uuid,
			hidden text not null default 'hidden',
			at timestamptz not null default '2026-01-02 03:04:05+00',
			share numeric(5, 2) not null default 12.50
		);
		alter table public.secrets enable row level security;
		revoke all on public.secrets from anon, authenticated;
		grant select (id, word, owner, at, share) on public.secrets to anon, authenticated;
		create policy "owners read theirs" on public.secrets for select to authenticated
			using (owner = (select auth.uid()));
		create policy "nobody else reads" on public.secrets for select to anon using (id < 0);
		insert into public.secrets (id, word) values (1, 'first'), (2, 'second');
		create function public.who() returns text language sql as 'select current_user::text';
		create function public.stale() returns void language plpgsql as $$
			begin raise exception 'stale' using errcode = 'PT409', hint = 'read it again'; end $$;
		create function public.broken() returns void language plpgsql as $$
			begin raise exception 'own' using errcode = 'HY001', detail = 'why', hint = 'how'; end $$;`
};

/** The fixture's table is not one of the product's, so these clients know no types. */
const untyped = (embedded: Embedded, key?: 'secret') =>
	client(embedded, key) as unknown as SupabaseClient;

/** Stands under the database's own filter, which is laid over it when the first request runs. */
const printed = vi.spyOn(console, 'error').mockReturnValue();

let embedded: Embedded;
beforeAll(async () => {
	embedded = await embeddedForTests(SECRETS);
});
afterAll(() => embedded.close());

test('a visitor sees nothing while the service role reads beside them, in 200 tries', async () => {
	const [visitor, service] = [untyped(embedded), untyped(embedded, 'secret')];
	const seen: unknown[] = [];
	for (let round = 0; round < 20; round++) {
		const beside = Array.from({ length: 10 }, async () => {
			const [all, none] = await Promise.all([
				service.from('secrets').select('id'),
				visitor.from('secrets').select('id')
			]);
			expect(all.data).toHaveLength(2);
			seen.push(...(none.data ?? ['error']));
		});
		await Promise.all(beside);
	}
	expect(seen).toEqual([]);
}, 60_000);

test('each request runs as its own role, whoever is beside it', async () => {
	const asked = Array.from({ length: 40 }, async (_, n) => {
		const key = n % 2 ? 'secret' : undefined;
		const { data } = await untyped(embedded, key).rpc('who');
		return [n, data];
	});
	const answers = await Promise.all(asked);
	expect(answers).toEqual(answers.map(([n]) => [n, Number(n) % 2 ? 'service_role' : 'anon']));
});

test('direct SQL waits for its turn as well', async () => {
	const visitor = untyped(embedded);
	const counts = await Promise.all(
		Array.from({ length: 20 }, async () => {
			const [direct, none] = await Promise.all([
				embedded.sql((driver) => driver.query('select id from public.secrets')),
				visitor.from('secrets').select('id')
			]);
			return [direct.rows.length, none.data?.length];
		})
	);
	expect(counts).toEqual(counts.map(() => [2, 0]));
});

test('waiting for oneself is an error, not a standstill', async () => {
	const nested = embedded.sql(() => embedded.sql(async () => 1));
	await expect(nested).rejects.toThrow('waits for itself');
});

test('a column that was never granted stays unreadable', async () => {
	const { error } = await untyped(embedded).from('secrets').select('hidden');
	expect(error?.code).toBe('42501');
});

test('a broken check comes back as what it is', async () => {
	const answer = await untyped(embedded, 'secret').from('secrets').insert({ id: 3, word: 'no' });
	expect(answer).toMatchObject({ status: 400, error: { code: '23514' } });
	expect(answer.error?.message).toContain('words_are_long');
});

test.each([
	['broken', 400, { code: 'HY001', message: 'own', details: 'why', hint: 'how' }],
	['stale', 409, { code: 'PT409', message: 'stale', hint: 'read it again' }]
])('%s: our own errors keep their code, reason and hint', async (name, status, error) => {
	expect(await untyped(embedded, 'secret').rpc(name)).toMatchObject({ status, error });
});

test('times and numbers look as PostgREST writes them', async () => {
	const { data } = await untyped(embedded, 'secret').from('secrets').select('at, share').limit(1);
	expect(data).toEqual([{ at: '2026-01-02T03:04:05+00:00', share: 12.5 }]);
});

test('a refused statement is answered, not printed', async () => {
	printed.mockClear();
	await untyped(embedded, 'secret').from('secrets').insert({ id: 3, word: 'no' });
	await untyped(embedded).from('secrets').select('hidden');
	await untyped(embedded, 'secret').rpc('broken');
	expect(printed.mock.calls).toEqual([]);

	console.error('anything else');
	expect(printed.mock.calls).toEqual([['anything else']]);
});

const NEW = { email: 'stranger@example.fi', password: 'a long enough password' };

test('nobody signs up', async () => {
	const { auth } = untyped(embedded);
	expect((await auth.signUp(NEW)).error).toMatchObject({ code: 'signup_disabled' });
	expect((await auth.signInWithOtp({ email: NEW.email })).error).not.toBeNull();
	expect((await auth.signInAnonymously()).error).not.toBeNull();
	expect(await accounts()).toEqual([]);
});

test('no other way into the table of accounts', async () => {
	const insert = `insert into auth.users (id, email) values (gen_random_uuid(), 'x@example.fi')`;
	await expect(embedded.sql((driver) => driver.query(insert))).rejects.toThrow('signup_disabled');
});

test('the admin makes an account, and its owner signs in and reads their own', async () => {
	const id = await createUser({ ...NEW, email: 'Member@Example.fi' }, inProcess(embedded));
	await embedded.sql((driver) =>
		driver.query('update public.secrets set owner = $1 where id = 2', [id])
	);
	const member = untyped(embedded);
	const { data, error } = await member.auth.signInWithPassword({
		email: 'member@example.fi',
		password: NEW.password
	});
	expect(error).toBeNull();
	expect(data.user?.id).toBe(id);
	expect((await member.from('secrets').select('id')).data).toEqual([{ id: 2 }]);

	const wrong = { email: 'member@example.fi', password: 'something else' };
	expect((await member.auth.signInWithPassword(wrong)).error?.code).toBe('invalid_credentials');
	await expect(
		createUser({ ...NEW, email: 'member@example.fi' }, inProcess(embedded))
	).rejects.toThrow(/duplicate|unique/);
});

async function accounts() {
	const { rows } = await embedded.sql((driver) =>
		driver.query<{ email: string }>('select email from auth.users')
	);
	return rows.map(({ email }) => email).filter((email) => email.startsWith('stranger'));
}
