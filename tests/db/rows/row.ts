import { DIVISION, municipalityOf, uuid, type Place } from '../cast.ts';

export const VISIBILITIES = ['internal', 'shared', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
export type Values = Record<string, unknown>;

/** A row that a test may name: where it belongs, and who may see it (null: its table does not say). */
export interface Row {
	table: string;
	place: Place | 'national';
	visibility: Visibility | null;
	values: Values;
}

/** The rows of a concept at one place, parents first. */
export type Family = (at: At) => [table: string, values: Values][];

export interface At {
	place: Place;
	visibility: Visibility;
	/** The two owner columns. */
	owner: { municipality_code: string; division_id: string };
	id: (table: string) => string;
	/** A name that no other row has. */
	name: string;
}

export const idOf = (table: string, place: Place | 'national', visibility: Visibility | null) =>
	uuid(table, place, visibility ?? '');

export const at = (place: Place, visibility: Visibility): At => ({
	place,
	visibility,
	owner: { municipality_code: municipalityOf(place), division_id: DIVISION[place] },
	id: (table) => idOf(table, place, visibility),
	name: `${place}_${visibility}`
});

const quoted = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`;

/** What tells a row from the others of its table. */
export const keyOf = ({ values }: Pick<Row, 'values'>) =>
	Object.entries(values.id ? { id: values.id } : values).filter(
		([, value]) => typeof value === 'string'
	);

/** SQL that finds the row again. */
export const found = (row: Pick<Row, 'table' | 'values'>) =>
	`public.${row.table} where ${keyOf(row)
		.map(([column, value]) => `${column} = ${quoted(value)}`)
		.join(' and ')}`;

/** SQL that inserts the values, and names no other column. */
export function inserted(table: string, values: Values) {
	const columns = Object.keys(values).join(', ');
	const json = quoted(JSON.stringify(values));
	return `insert into public.${table} (${columns})
		select ${columns} from jsonb_populate_record(null::public.${table}, ${json})`;
}
