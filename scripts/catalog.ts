// What the catalog of a migrated database tells about the schema that the API exposes.
import type { PGlite } from '@electric-sql/pglite';

export interface Column {
	relation: string;
	name: string;
	/** Name and schema of the type; of the element for an array. */
	type: string;
	typeSchema: string;
	array: boolean;
	nullable: boolean;
	/** Has a default, so an insert may leave it out. */
	filled: boolean;
	/** `always` cannot be written at all. */
	generated: 'no' | 'always';
}

export interface Relation {
	name: string;
	kind: 'table' | 'view';
	insertable: boolean;
}

export interface ForeignKey {
	name: string;
	relation: string;
	columns: string[];
	target: string;
	targetColumns: string[];
	oneToOne: boolean;
}

/** Which column of which table a view's column shows as it is. */
export interface Origin {
	view: string;
	column: string;
	source: string;
	sourceColumn: string;
}

export interface Argument {
	name: string;
	type: string;
	typeSchema: string;
	array: boolean;
	optional: boolean;
	/** Its default is null, so null may be given. */
	nullDefault: boolean;
	/** `t` is a column of `returns table`. */
	mode: 'i' | 'o' | 'b' | 'v' | 't';
}

export interface Procedure {
	name: string;
	returns: string;
	returnsSchema: string;
	returnsArray: boolean;
	/** The table or view whose rows come back. */
	returnsRelation: string | null;
	set: boolean;
	arguments: Argument[];
}

export interface Enum {
	name: string;
	values: string[];
}

/** Name of a type: of an array its element's, of a domain its base's. */
const TYPE = `
	coalesce(element.typname, base.typname, type.typname) as type,
	coalesce(element.typnamespace, base.typnamespace, type.typnamespace)::regnamespace::text
		as "typeSchema",
	element.oid is not null as "array"`;

const TYPE_JOINS = (oid: string) => `
	join pg_type type on type.oid = ${oid}
	left join pg_type element on element.oid = type.typelem and type.typcategory = 'A'
	left join pg_type base on base.oid = type.typbasetype`;

const COLUMNS = `
	select c.relname as relation, a.attname as name, ${TYPE},
		not a.attnotnull as nullable,
		a.atthasdef or a.attidentity <> '' as filled,
		case when a.attgenerated <> '' or a.attidentity = 'a' then 'always' else 'no' end as generated
	from pg_attribute a
	join pg_class c on c.oid = a.attrelid
	${TYPE_JOINS('a.atttypid')}
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
		and a.attnum > 0 and not a.attisdropped
	order by c.relname, a.attname collate "C"`;

const RELATIONS = `
	select relname as name,
		case when relkind in ('r', 'p') then 'table' else 'view' end as kind,
		pg_relation_is_updatable(oid, true) & 8 = 8 as insertable
	from pg_class
	where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
	order by relname collate "C"`;

const NAMES = (keys: string, relation: string) => `
	(select array_agg(a.attname::text order by k.n)
		from unnest(${keys}) with ordinality k (num, n)
		join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.num)`;

const FOREIGN_KEYS = `
	select f.conname as name,
		(select relname from pg_class where oid = f.conrelid) as relation,
		(select relname from pg_class where oid = f.confrelid) as target,
		${NAMES('f.conkey', 'f.conrelid')} as columns,
		${NAMES('f.confkey', 'f.confrelid')} as "targetColumns",
		exists (select from pg_constraint u where u.conrelid = f.conrelid and u.contype in ('p', 'u')
			and u.conkey @> f.conkey and f.conkey @> u.conkey) as "oneToOne"
	from pg_constraint f
	join pg_class target on target.oid = f.confrelid
	where f.contype = 'f' and f.connamespace = 'public'::regnamespace
		and target.relnamespace = 'public'::regnamespace
	order by relation, f.conname collate "C"`;

/** Views on one table: what a view of several shows, the API cannot follow (see LIMITATIONS of lite). */
const VIEW_RULES = `
	select c.oid, c.relname as view, r.ev_action::text as rule
	from pg_class c
	join pg_rewrite r on r.ev_class = c.oid and r.rulename = '_RETURN'
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
		and (select count(distinct d.refobjid) from pg_depend d
			where d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
				and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid) = 1`;

const SOURCES = `
	select c.oid::int as oid, c.relname as source, a.attnum::int as number, a.attname as column
	from pg_class c join pg_attribute a on a.attrelid = c.oid
	where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`;

const PROCEDURES = `
	select p.oid::int as oid, p.proname as name, p.proretset as set,
		${TYPE},
		(select relname from pg_class r where r.oid = type.typrelid and r.relkind <> 'c')
			as "returnsRelation"
	from pg_proc p
	${TYPE_JOINS('p.prorettype')}
	where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
		and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
		and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
	order by p.proname collate "C", p.oid`;

const ARGUMENTS = `
	select p.oid::int as procedure, coalesce(nullif(p.proargnames[n], ''), '') as name, ${TYPE},
		coalesce(p.proargmodes[n]::text, 'i') as mode,
		input.place > p.pronargs - p.pronargdefaults as optional,
		coalesce(pg_get_function_arg_default(p.oid, n::int) like 'NULL%', false) as "nullDefault"
	from pg_proc p
	cross join lateral unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]))
		with ordinality a (argument, n)
	cross join lateral (select count(*) as place
		from generate_series(1, n) i
		where coalesce(p.proargmodes[i]::text, 'i') in ('i', 'b', 'v')) input
	${TYPE_JOINS('a.argument')}
	where p.pronamespace = 'public'::regnamespace
	order by p.oid, n`;

const ENUMS = `
	select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
	from pg_type t join pg_enum e on e.enumtypid = t.oid
	where t.typnamespace = 'public'::regnamespace
	group by t.typname order by t.typname collate "C"`;

export type Catalog = Awaited<ReturnType<typeof catalog>>;

export async function catalog(db: PGlite) {
	const rows = async <T>(sql: string) => (await db.query<T>(sql)).rows;
	return {
		relations: await rows<Relation>(RELATIONS),
		columns: await rows<Column>(COLUMNS),
		foreignKeys: await rows<ForeignKey>(FOREIGN_KEYS),
		origins: await origins(db),
		procedures: await procedures(db),
		enums: await rows<Enum>(ENUMS)
	};
}

/** A view's rule names, for each column, the table and column that it comes from. */
const TARGET =
	/:resno (\d+) :resname (\S+) :ressortgroupref \d+ :resorigtbl (\d+) :resorigcol (\d+)/g;

async function origins(db: PGlite): Promise<Origin[]> {
	const { rows: rules } = await db.query<{ view: string; rule: string }>(VIEW_RULES);
	const { rows } = await db.query<{ oid: number; source: string; number: number; column: string }>(
		SOURCES
	);
	const sources = new Map(rows.map((row) => [`${row.oid}.${row.number}`, row]));
	return rules.flatMap(({ view, rule }) =>
		[...rule.matchAll(TARGET)].flatMap(([, , column = '', oid, number]) => {
			const found = sources.get(`${oid}.${number}`);
			return found ? [{ view, column, source: found.source, sourceColumn: found.column }] : [];
		})
	);
}

async function procedures(db: PGlite): Promise<Procedure[]> {
	const { rows: found } = await db.query<
		Procedure & { oid: number; type: string; typeSchema: string; array: boolean }
	>(PROCEDURES);
	const { rows: given } = await db.query<Argument & { procedure: number }>(ARGUMENTS);
	return found.map(({ oid, name, set, type, typeSchema, array, returnsRelation }) => ({
		name,
		set,
		returns: type,
		returnsSchema: typeSchema,
		returnsArray: array,
		returnsRelation,
		arguments: given.filter(({ procedure }) => procedure === oid)
	}));
}
