import type { Db } from '#lib/db/client.server.ts';
import type { Database } from '#lib/db/database.types.ts';
import { figureOf } from './figures.ts';
import { readCsv, readJson } from './read.ts';
import { ownerOf } from './organisation.ts';

/** A printed figure of `figures/*.csv`, with its document and id. */
export interface Figure {
	id: string;
	document: string;
	table: string;
	section: string;
	row: string;
	column: string;
	raw: string;
	value: number | null;
	unit: string;
	state: string;
}

/** So much of a figure's words that only one figure has them. */
export type Words = Partial<Pick<Figure, 'table' | 'section' | 'row' | 'column' | 'raw'>>;

const once = <K, V>(make: (key: K) => V) => {
	const made = new Map<K, V>();
	return (key: K): V => {
		if (!made.has(key)) made.set(key, make(key));
		return made.get(key) as V;
	};
};

/** Every figure of a document, in the order of print. */
export const figuresIn = once((document: string): Figure[] =>
	readCsv(`figures/${document}.csv`).map((row) => ({
		id: figureOf(document, row),
		document,
		table: row.table ?? '',
		section: row.section ?? '',
		row: row.row ?? '',
		column: row.column ?? '',
		raw: row.raw ?? '',
		value: row.value ? Number(row.value) : null,
		unit: row.unit ?? '',
		state: row.state ?? ''
	}))
);

export const matching = (document: string, words: Words) =>
	figuresIn(document).filter((figure) =>
		(Object.keys(words) as (keyof Words)[]).every((key) => figure[key] === words[key])
	);

/** The one figure that has these words; none or several is a mistake of the seeds. */
export function theFigure(document: string, words: Words): Figure {
	const found = matching(document, words);
	if (found.length !== 1 || !found[0])
		throw new Error(`seeds: ${found.length} figures of ${document} are ${JSON.stringify(words)}`);
	return found[0];
}

/** The owner columns of a division, read once. */
export const ownerColumns = once(ownerOf);

interface SourceDocument {
	code: string;
	division: string;
}

/** The division whose document it is, by its key. */
export function divisionOf(document: string) {
	const found = documents('').find(({ code }) => code === document);
	if (!found) throw new Error(`seeds: no document ${document}`);
	return found.division;
}
const documents = once(() => readJson<SourceDocument[]>('documents.json'));

type Tables = Database['public']['Tables'];
const AT_ONCE = 500;

/** Adds the rows that are not there yet; what is there stays as it is, also where people have changed it. */
export async function bring<T extends keyof Tables>(db: Db, table: T, rows: Tables[T]['Insert'][], key = 'id') {
	for (let start = 0; start < rows.length; start += AT_ONCE) {
		const some = rows.slice(start, start + AT_ONCE);
		// `from` cannot follow a table that is a type parameter; the rows were checked above
		const { error } = await db
			.from(table as 'goals')
			.upsert(some as never, { onConflict: key, ignoreDuplicates: true });
		if (error) throw new Error(`seeds: ${table}: ${error.message} ${error.details ?? ''}`);
	}
}
