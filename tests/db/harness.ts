import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '#lib/db/database.types.ts';
import type { Embedded } from '#lib/db/embedded.server.ts';
import { cached } from './templates.ts';

const FOLDER = join(import.meta.dirname, '../../supabase/migrations');

/** What Supabase brings and plain Postgres lacks: the API roles, and `auth` as far as we use it. */
export const SUPABASE_STUB = `
	create role anon nologin;
	create role authenticated nologin;
	create role service_role nologin bypassrls;
	grant usage on schema public to anon, authenticated, service_role;
	alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
	alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
	alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
	create schema extensions;
	create extension pgcrypto with schema extensions;
	grant usage on schema extensions to anon, authenticated, service_role;
	create schema auth;
	grant usage on schema auth to anon, authenticated, service_role;
	create table auth.users (id uuid primary key, email text);
	create function auth.jwt() returns jsonb language sql stable
		as $$ select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb $$;
	create function auth.uid() returns uuid language sql stable
		as $$ select (auth.jwt() ->> 'sub')::uuid $$;
	create function auth.role() returns text language sql stable as $$ select auth.jwt() ->> 'role' $$;
`;

/** The product's migrations, oldest first. */
export const migrations = () =>
	readdirSync(FOLDER)
		.filter((name) => name.endsWith('.sql'))
		.sort()
		.map((name) => ({
			name,
			path: join(FOLDER, name),
			sql: readFileSync(join(FOLDER, name), 'utf8')
		}));

/** A plain PGlite with Supabase's stub, every migration and the rows of `fill`; the first one is kept for the next. */
export async function migratedDb(fill = ''): Promise<PGlite> {
	const texts = [SUPABASE_STUB, ...migrations().map(({ sql }) => sql)];
	const day = fill && new Date().toDateString(); // rows are dated
	const make = () => (fill ? filled(fill) : migrated());
	const template = await cached(['plain', ...texts, fill, day], make);
	return PGlite.create({ extensions: { pgcrypto }, loadDataDir: template });
}

async function migrated() {
	const db = await PGlite.create({ extensions: { pgcrypto } });
	await db.exec(SUPABASE_STUB);
	for (const { name, sql } of migrations()) await applied(db, name, sql);
	return db;
}

async function filled(fill: string) {
	const db = await migratedDb();
	await db.exec(fill);
	return db;
}

async function applied(db: PGlite, name: string, sql: string) {
	try {
		await db.transaction((tx) => tx.exec(sql));
	} catch (error) {
		throw new Error(`${name}: ${String(error)}`, { cause: error });
	}
}

/** Runs `work` as the API would for this user (null: signed out), then forgets what it did. */
export async function as<T>(
	db: PGlite,
	userId: string | null,
	work: (tx: Transaction) => Promise<T>
): Promise<T> {
	let result!: T;
	await db.transaction(async (tx) => {
		const role = userId ? 'authenticated' : 'anon';
		const claims = JSON.stringify(userId ? { sub: userId, role } : { role });
		await tx.query(`select set_config('request.jwt.claims', $1, true)`, [claims]);
		await tx.exec(`set local role ${role}`);
		result = await work(tx);
		await tx.rollback();
	});
	return result;
}

/** The whole embedded Supabase in memory, with the given migrations (the product's by default). */
export async function embeddedForTests(given?: Record<string, string>): Promise<Embedded> {
	const { openEmbedded } = await import('#lib/db/embedded.server.ts');
	const { newKeys } = await import('#lib/db/keys.server.ts');
	const wanted = given ?? Object.fromEntries(migrations().map(({ name, sql }) => [name, sql]));
	const settings = { keys: newKeys(), migrations: wanted };
	const bootstrap = readFileSync(
		join(import.meta.dirname, '../../src/lib/db/bootstrap.server.ts'),
		'utf8'
	);

	const template = await cached(['embedded', bootstrap, JSON.stringify(wanted)], async () => {
		const embedded = await openEmbedded(settings);
		return {
			dumpDataDir: (how) => embedded.sql((driver) => driver.dumpDataDir(how)),
			close: embedded.close
		};
	});
	return openEmbedded({ ...settings, template });
}

type Clients = 'secret' | 'publishable';

/** A supabase-js client of the embedded database: signed out, or past every policy with `secret`. */
export const client = (
	embedded: Embedded,
	key: Clients = 'publishable'
): SupabaseClient<Database> =>
	createClient<Database>('http://embedded.invalid', embedded.keys[key], {
		global: { fetch: embedded.fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
