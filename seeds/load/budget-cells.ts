import { figuresIn, divisionOf, theFigure, type Figure } from './printed.ts';
import { idOf, readCsv } from './read.ts';

type Line = Record<string, string>;

/** Where an amount belongs: a service area or an item of the division, or neither: the whole division. */
export interface Place {
	division: string;
	service_area: string;
	item: string;
}

/** What a column of a budget table means; `left` and `share` are computed from the others. */
export interface Column {
	means: string;
	fiscal_year: number;
	through_date: string | null;
}

/** One cell of a budget table: a figure with what it tells of. */
export interface Cell extends Place, Column {
	figure: Figure;
	/** The table that it stands in: the cells of one have the same. */
	table: number;
	account: Account;
	kind: 'operating' | 'investment';
	/** −1 where the print leaves the sign of an expense out. */
	sign: number;
}

export interface Account {
	key: string;
	parent: string;
	name: string;
	name_sv: string;
	name_en: string;
	side: 'income' | 'expense' | 'net';
	labels: string[];
}

const SEPARATOR = '|';
const lower = (text: string) => text.toLocaleLowerCase('fi');

/** The accounts of a municipality by the folder of its seeds, in the order of print. */
export const accountsIn = (folder: string): Account[] =>
	readCsv(`${folder}/accounts.csv`).map((line) => ({
		key: line.key ?? '',
		parent: line.parent ?? '',
		name: line.name ?? '',
		name_sv: line.name_sv ?? '',
		name_en: line.name_en ?? '',
		side: line.side as Account['side'],
		labels: [line.name ?? '', ...(line.other_labels ?? '').split(SEPARATOR)].filter(Boolean).map(lower)
	}));

export const accountOf = (folder: string, key: string) => idOf('account', folder, key);

function columnOf(line: Line): Column {
	return {
		means: line.means ?? '',
		fiscal_year: Number(line.fiscal_year),
		through_date: line.through_date || null
	};
}

/** Every cell of Heinola's budget tables but the dashes beside headings, which tell nothing. */
export function heinolaCells(): Cell[] {
	const accounts = new Map(accountsIn('heinola').flatMap((one) => one.labels.map((l) => [l, one])));
	const columns = new Map(
		readCsv('heinola/budget-columns.csv').map((l) => [`${l.document} ${l.column}`, columnOf(l)])
	);
	return readCsv('heinola/budget-tables.csv').flatMap((line, table) =>
		figuresOf(line).flatMap((figure) => {
			const account = accounts.get(lower(figure.row));
			const column = columns.get(`${figure.document} ${figure.column}`);
			if (!account || !column) throw new Error(`seeds: ${figure.row} / ${figure.column}`);
			const place = { division: divisionOf(figure.document), item: '' };
			const kind = line.kind as Cell['kind'];
			const service_area = line.service_area ?? '';
			return { ...place, ...column, service_area, figure, table, account, kind, sign: 1 };
		})
	);
}

const figuresOf = ({ document = '', table, section }: Line) =>
	figuresIn(document).filter(
		(one) =>
			one.table === table && one.section === section && one.column && one.state !== 'not_available'
	);

/** The amounts that `<folder>/budget-figures.csv` names one by one. */
export function namedCells(folder: string): Cell[] {
	const accounts = new Map(accountsIn(folder).map((one) => [one.key, one]));
	return readCsv(`${folder}/budget-figures.csv`).map((line) => {
		const { document = '', section = '', row = '', column = '', raw = '' } = line;
		const account = accounts.get(line.account ?? '');
		if (!account) throw new Error(`seeds: no account ${line.account}`);
		return {
			...columnOf({ ...line, means: line.basis ?? '' }),
			...{ division: divisionOf(document), service_area: line.service_area ?? '', item: line.item ?? '' },
			...{ table: -1, account, kind: line.kind as Cell['kind'], sign: Number(line.sign) },
			figure: theFigure(document, { section, row, column, raw })
		};
	});
}
