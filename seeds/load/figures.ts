import { documentOf, ownerOf } from './organisation.ts';
import { idOf, number, put, readCsv, readJson, type Seeding } from './read.ts';

type Row = Record<string, string>;

/** What tells a figure from the others of its document: the words around it and the print itself. */
const KEY = ['table', 'section', 'row', 'column', 'raw'] as const;

/** The id of a printed figure; every other seed file refers to a figure by these same words. */
export const figureOf = (document: string, row: Row) =>
	idOf('figure', document, ...KEY.map((name) => row[name] ?? ''));

interface SourceDocument {
	code: string;
	division: string;
}

/** Every figure that the five documents print, in the order of print. */
export async function loadFigures({ db }: Pick<Seeding, 'db'>) {
	const documents = readJson<SourceDocument[]>('documents.json');
	await put(db, 'source_figures', documents.flatMap(figures));
}

const figures = ({ code, division }: SourceDocument) =>
	readCsv(`figures/${code}.csv`).map((row, i) => ({
		id: figureOf(code, row),
		...ownerOf(division),
		document_id: documentOf(code),
		table_label: row.table ?? '',
		section: row.section ?? '',
		row_label: row.row ?? '',
		column_label: row.column ?? '',
		raw: row.raw ?? '',
		value: number(row.value),
		unit: row.unit ?? '',
		qualifier: row.qualifier || null,
		state: row.state as 'final',
		note: row.note ?? '',
		sort_order: i + 1
	}));
