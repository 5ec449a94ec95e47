// Writes src/lib/db/database.types.ts from the schema that the migrations make: `npm run db:types`.
// In the form of Supabase's own generator, which would need Docker.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { migratedDb } from '../tests/db/harness.ts';
import { catalog, type Argument, type Catalog, type Column, type Procedure } from './catalog.ts';

export const FILE = join(import.meta.dirname, '../src/lib/db/database.types.ts');

const SCALARS: Record<string, string> = {
	...group('number', 'int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'oid'),
	...group('string', 'text', 'varchar', 'bpchar', 'name', 'uuid', 'citext', 'bytea', 'interval'),
	...group(
		'string',
		'date',
		'time',
		'timetz',
		'timestamp',
		'timestamptz',
		'daterange',
		'int4range'
	),
	...group('boolean', 'bool'),
	...group('Json', 'json', 'jsonb'),
	...group('undefined', 'void'),
	...group('Record<string, unknown>', 'record')
};

function group(type: string, ...names: string[]) {
	return Object.fromEntries(names.map((name) => [name, type]));
}

type Typed = Pick<Column, 'type' | 'typeSchema' | 'array'>;

const KINDS = { table: 'Tables', view: 'Views' } as const;

/** The TypeScript of a database type. */
function typeOf({ enums, relations }: Catalog, { type, typeSchema, array }: Typed) {
	const relation = relations.find(({ name }) => name === type);
	const own = (part: string) => `Database['public']${part}`;
	let name = SCALARS[type] ?? 'unknown';
	if (typeSchema === 'public' && enums.some((e) => e.name === type))
		name = own(`['Enums']['${type}']`);
	else if (typeSchema === 'public' && relation)
		name = own(`['${KINDS[relation.kind]}']['${type}']['Row']`);
	return array ? `${name}[]` : name;
}

const field = (name: string, type: string, optional = false) =>
	`${/^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name)}${optional ? '?' : ''}: ${type};`;

const block = (lines: readonly string[]) =>
	lines.length
		? `{\n${lines.map((line) => line.replace(/^/gm, '\t')).join('\n')}\n}`
		: 'Record<never, never>';

const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

function row(schema: Catalog, columns: readonly Column[], kind: 'table' | 'view') {
	const lines = columns.map((column) => {
		const nullable = kind === 'view' || column.nullable;
		return field(column.name, typeOf(schema, column) + (nullable ? ' | null' : ''));
	});
	return block(lines);
}

function change(
	schema: Catalog,
	columns: readonly Column[],
	optional: (column: Column) => boolean
) {
	const lines = columns.map((column) => {
		if (column.generated === 'always') return field(column.name, 'never', true);
		return field(
			column.name,
			typeOf(schema, column) + (column.nullable ? ' | null' : ''),
			optional(column)
		);
	});
	return block(lines);
}

interface Relationship {
	name: string;
	columns: readonly string[];
	target: string;
	targetColumns: readonly string[];
	oneToOne: boolean;
}

function relationships(found: readonly Relationship[]) {
	const parts = found.map(({ name, columns, oneToOne, target, targetColumns }) =>
		block([
			field('foreignKeyName', `'${name}'`),
			field('columns', list(columns)),
			field('isOneToOne', String(oneToOne)),
			field('referencedRelation', `'${target}'`),
			field('referencedColumns', list(targetColumns))
		])
	);
	return parts.length ? `[\n${parts.join(',\n').replace(/^/gm, '\t')}\n]` : '[]';
}

/** The keys that a relation shows: its own, or for a view those of the table below it, whole. */
function keysOf(schema: Catalog, relation: string): Relationship[] {
	const own = schema.foreignKeys.filter((key) => key.relation === relation);
	const shown = schema.origins.filter(({ view }) => view === relation);
	const source = shown[0]?.source;
	if (source === undefined) return own;

	return keysOf(schema, source).flatMap((key) => {
		const columns = key.columns.flatMap(
			(column) => shown.find(({ sourceColumn }) => sourceColumn === column)?.column ?? []
		);
		return columns.length === key.columns.length ? [{ ...key, columns }] : [];
	});
}

function relation(schema: Catalog, { name, kind, insertable }: Catalog['relations'][number]) {
	const columns = schema.columns.filter((column) => column.relation === name);
	const lines = [field('Row', row(schema, columns, kind))];
	if (kind === 'table' || insertable) {
		const needed = ({ filled, nullable }: Column) => filled || nullable || kind === 'view';
		lines.push(field('Insert', change(schema, columns, needed)));
		lines.push(
			field(
				'Update',
				change(schema, columns, () => true)
			)
		);
	}
	lines.push(field('Relationships', relationships(keysOf(schema, name))));
	return field(name, block(lines));
}

function argument(schema: Catalog, given: Argument) {
	const type = typeOf(schema, given) + (given.nullDefault ? ' | null' : '');
	return field(given.name, type, given.optional);
}

function returns(schema: Catalog, procedure: Procedure) {
	const { set, arguments: given, returnsRelation } = procedure;
	const columns = given.filter(({ mode }) => mode === 't' || mode === 'o' || mode === 'b');
	const type = columns.length
		? block(columns.map((column) => field(column.name, typeOf(schema, column))))
		: typeOf(schema, {
				type: returnsRelation ?? procedure.returns,
				typeSchema: procedure.returnsSchema,
				array: procedure.returnsArray
			});
	return set ? `${type}[]` : type;
}

function procedure(schema: Catalog, found: Procedure) {
	const inputs = found.arguments.filter(({ mode }) => mode === 'i' || mode === 'b' || mode === 'v');
	const lines = [
		field('Args', inputs.length ? block(inputs.map((given) => argument(schema, given))) : 'never'),
		field('Returns', returns(schema, found))
	];
	if (found.returnsRelation)
		lines.push(
			field(
				'SetofOptions',
				block([
					field('from', `'*'`),
					field('to', `'${found.returnsRelation}'`),
					field('isOneToOne', String(!found.set)),
					field('isSetofReturn', String(found.set))
				])
			)
		);
	return block(lines);
}

/** One member a name; overloads are alternatives. */
function procedures(schema: Catalog) {
	const byName = Map.groupBy(schema.procedures, ({ name }) => name);
	return [...byName].map(([name, overloads]) =>
		field(name, overloads.map((found) => procedure(schema, found)).join(' | '))
	);
}

const HEAD = `// Written by \`npm run db:types\` from supabase/migrations. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
`;

const TAIL = `
type Public = Database['public'];

/** A row of a table or view. */
export type Row<Name extends keyof (Public['Tables'] & Public['Views'])> = (Public['Tables'] &
	Public['Views'])[Name]['Row'];
/** The words of an enum. */
export type Enum<Name extends keyof Public['Enums']> = Public['Enums'][Name];
`;

export async function databaseTypes(db: PGlite) {
	const schema = await catalog(db);
	const of = (kind: 'table' | 'view') =>
		schema.relations.filter((found) => found.kind === kind).map((found) => relation(schema, found));
	const enums = schema.enums.map(({ name, values }) =>
		field(name, values.map((value) => `'${value}'`).join(' | '))
	);
	const everything = block([
		field('Tables', block(of('table'))),
		field('Views', block(of('view'))),
		field('Functions', block(procedures(schema))),
		field('Enums', block(enums)),
		field('CompositeTypes', 'Record<never, never>')
	]);
	return `${HEAD}\nexport type Database = ${block([field('public', everything)])};\n${TAIL}`;
}

if (import.meta.main) {
	const db = await migratedDb();
	writeFileSync(FILE, await databaseTypes(db));
	await db.close();
}
