import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDb } from '../db/harness.ts';

let db: PGlite;
beforeAll(async () => void (db = await migratedDb()));
afterAll(() => db.close());

const PUBLIC = `'public'::regnamespace`;
const HAS = (column: string, relation = 'c.oid') =>
	`exists (select from pg_attribute a where a.attrelid = ${relation} and a.attname = '${column}')`;

/** Each rule is a query for what breaks it, so a failing test names the culprits. */
const RULES: Record<string, string> = {
	'every table has row-level security and a policy': `
		select c.relname from pg_class c
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r'
			and not (c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid))`,

	'every table and view is described': `
		select c.relname from pg_class c
		where c.relnamespace = ${PUBLIC} and c.relkind in ('r', 'v', 'm')
			and obj_description(c.oid, 'pg_class') is null`,

	'every owned table says which division owns the row': `
		select c.relname from pg_class c
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r'
			and ${HAS('municipality_code')} and not ${HAS('division_id')}
			and c.relname not in ('municipalities', 'divisions')`,

	'what points at an owned row stays inside its municipality': `
		select k.conname from pg_constraint k
		where k.contype = 'f' and k.connamespace = ${PUBLIC}
			and k.confrelid <> to_regclass('public.municipalities')
			and ${HAS('municipality_code', 'k.conrelid')}
			and exists (select from pg_attribute a where a.attrelid = k.confrelid
				and a.attname = 'municipality_code' and a.attnotnull) -- null: shared by all, an indicator
			and not exists (select from pg_constraint tie join pg_attribute a on a.attrelid = tie.conrelid
				where tie.conrelid = k.conrelid and tie.contype = 'f' and tie.conkey && k.conkey
					and a.attnum = any (tie.conkey) and a.attname = 'municipality_code')`,

	'a composite key that is never null is checked whole': `
		select k.conname from pg_constraint k
		where k.contype = 'f' and k.connamespace = ${PUBLIC} and k.confmatchtype <> 'f'
			and cardinality(k.conkey) > 1
			and not exists (select from pg_attribute a
				where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and not a.attnotnull)`,

	'one key per relation, none beside it': `
		select k.conname from pg_constraint k
		join pg_constraint other on other.conrelid = k.conrelid and other.confrelid = k.confrelid
			and other.contype = 'f' and other.oid <> k.oid and other.conkey[1] = k.conkey[1]
		where k.contype = 'f' and k.connamespace = ${PUBLIC}`,

	'every foreign key is indexed': `
		select conname from pg_constraint k
		where k.contype = 'f' and k.connamespace = ${PUBLIC}
			and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`,

	'every function pins its search path': `
		select p.proname from pg_proc p
		where p.pronamespace in (select oid from pg_namespace where nspname in ('public', 'private'))
			and p.prolang <> (select oid from pg_language where lanname = 'c')
			and not coalesce(proconfig, '{}') @> array['search_path=""']`,

	'definer rights stay out of the API': `
		select proname from pg_proc where prosecdef and pronamespace = ${PUBLIC}`,

	'functions with definer rights say why': `
		select p.proname from pg_proc p
		where p.prosecdef and p.pronamespace = to_regnamespace('private')
			and obj_description(p.oid, 'pg_proc') is null`,

	'no function is open to everybody': `
		select p.proname from pg_proc p
		where p.pronamespace in (select oid from pg_namespace where nspname in ('public', 'private'))
			and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
			and (p.proacl is null
				or exists (select from aclexplode(p.proacl) g where g.grantee = 0))`,

	'views obey the policies of their reader': `
		select relname from pg_class
		where relkind = 'v' and relnamespace = ${PUBLIC}
			and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`,

	'visitors write nothing': `
		select c.relname from pg_class c
		where c.relnamespace = ${PUBLIC} and c.relkind in ('r', 'v')
			and (has_table_privilege('anon', c.oid, 'delete, truncate, trigger')
				or has_any_column_privilege('anon', c.oid, 'insert, update'))`,

	'nobody empties a table': `
		select c.relname from pg_class c
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r'
			and has_table_privilege('authenticated', c.oid, 'truncate, trigger')`,

	'owners of a row cannot be changed': `
		select c.relname, a.attname from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attname in ('municipality_code', 'division_id')
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r'
			and has_column_privilege('authenticated', c.oid, a.attname, 'update')`,

	'policies name their roles': `
		select polname from pg_policy where polroles = '{0}'`,

	'no policy says yes to everything': `
		select tablename, policyname from pg_policies where 'true' in (qual, with_check)`,

	'policies ask who is calling once per statement': `
		select policyname from pg_policies
		where concat(qual, with_check) ~ 'auth\\.(uid|jwt)\\(\\)'
			and concat(qual, with_check) !~* 'select auth\\.'`,

	'policies for visitors need nothing private': `
		select tablename, policyname from pg_policies
		where 'anon' = any (roles) and concat(qual, with_check) ~ 'private\\.'`,

	'policies are named like sentences': `
		select tablename, policyname from pg_policies where policyname !~ ' '`,

	'one policy per operation and audience': `
		select tablename, role, cmd from pg_policies, unnest(roles) role
		group by tablename, role, cmd having count(*) > 1`,

	'moments know their time zone': `
		select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r' and a.attnum > 0
			and a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)`,

	'texts that people write have a length': `
		select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			and a.atttypid = 'text'::regtype
			and has_column_privilege('authenticated', c.oid, a.attnum, 'insert, update')
			and not exists (select from pg_constraint k
				where k.conrelid = c.oid and k.contype in ('c', 'f') and a.attnum = any (k.conkey))`,

	'rows that say when they changed are kept true': `
		select c.relname from pg_class c
		where c.relnamespace = ${PUBLIC} and c.relkind = 'r' and ${HAS('updated_at')}
			and not exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
				and t.tgtype & 2 = 2 and t.tgtype & 16 = 16)`,

	'every closed set of words is used': `
		select t.typname from pg_type t
		where t.typnamespace = ${PUBLIC} and t.typtype = 'e'
			and not exists (select from pg_attribute a where a.atttypid in (t.oid, t.typarray))`
};

test('there is something to look at', async () => {
	const { rows } = await db.query(`select from pg_class where relnamespace = ${PUBLIC}`);
	expect(rows.length).toBeGreaterThan(10);
});

test.each(Object.entries(RULES))('%s', async (_, offenders) => {
	expect((await db.query(offenders)).rows).toEqual([]);
});
