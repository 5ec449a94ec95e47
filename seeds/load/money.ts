import { accountOf, accountsIn, heinolaCells, namedCells, type Cell } from './budget-cells.ts';
import { documentOf } from './organisation.ts';
import { bring, divisionOf, ownerColumns } from './printed.ts';
import { idOf, readCsv, readJson, type Seeding } from './read.ts';

type Db = Pick<Seeding, 'db'>['db'];

/** The seeds' folder of each municipality that prints money, and the division that owns its accounts. */
const FOLDERS = { heinola: 'heinola-koko', helsinki: 'helsinki-koko' } as const;
type Folder = keyof typeof FOLDERS;
const folders = Object.keys(FOLDERS) as Folder[];

/** The money of the documents: accounts, items, every amount with its print, and the printed remarks. */
export async function loadMoney({ db }: Pick<Seeding, 'db'>) {
	await bring(db, 'accounts', folders.flatMap(accounts));
	await bring(db, 'budget_items', folders.flatMap(items));
	await loadFigures(db);
	await bring(
		db,
		'budget_remarks',
		REMARKS.flatMap((file) => readJson<Remark[]>(file)).map(remark)
	);
}

const accounts = (folder: Folder) =>
	accountsIn(folder).map(({ key, parent, name, name_sv, name_en, side }, i) => ({
		id: accountOf(folder, key),
		...ownerColumns(FOLDERS[folder]),
		parent_id: parent ? accountOf(folder, parent) : null,
		...{ name, name_sv, name_en, side },
		sort_order: i + 1
	}));

const items = (folder: Folder) =>
	readCsv(`${folder}/budget-items.csv`).map((line, i) => ({
		id: itemOf(line.key ?? ''),
		...ownerColumns(line.division ?? ''),
		kind: line.kind as 'operating',
		name: line.name ?? '',
		service_area_id: line.service_area ? idOf('area', line.service_area) : null,
		is_binding: line.is_binding === 'true',
		description: line.description ?? '',
		sort_order: i + 1
	}));

const itemOf = (key: string) => idOf('budget item', key);

const COMPUTED = ['left', 'share'];

/** The cells that are facts: what the source computes from the others is only checked. */
export const facts = (): [Folder, Cell][] =>
	folders.flatMap((folder) =>
		[...(folder === 'heinola' ? heinolaCells() : []), ...namedCells(folder)]
			.filter(({ means }) => !COMPUTED.includes(means))
			.map((cell): [Folder, Cell] => [folder, cell])
	);

async function loadFigures(db: Db) {
	await bring(db, 'budget_figures', facts().map(([folder, cell]) => figure(folder, cell)));
}

/** Euros that one unit of a print stands for. */
const EUROS: Record<string, number> = { '€': 1, '1000 €': 1000, 'milj. €': 1_000_000 };
const CENTS = 100;

function figure(folder: Folder, { figure: print, account, ...cell }: Cell) {
	const euros = EUROS[print.unit];
	if (!euros) throw new Error(`seeds: no amount of money in ${print.unit}`);
	const place = [cell.service_area, cell.item, account.key, cell.means];
	return {
		id: idOf('budget figure', print.id, ...place),
		...ownerColumns(cell.division),
		service_area_id: cell.service_area ? idOf('area', cell.service_area) : null,
		item_id: cell.item ? itemOf(cell.item) : null,
		account_id: accountOf(folder, account.key),
		kind: cell.kind,
		fiscal_year: cell.fiscal_year,
		basis: cell.means as 'budget',
		through_date: cell.through_date,
		amount_cents: Math.round(cell.sign * (print.value ?? NaN) * euros * CENTS),
		printed_unit: euros,
		printed_decimals: /,(\d+)/.exec(print.raw)?.[1]?.length ?? 0,
		source_figure_id: print.id,
		created_by: null
	};
}

const REMARKS = [
	'heinola/osavuosikatsaus-2023-q1/budget-remarks.json',
	'helsinki/toimintakertomus-2021/budget-remarks.json'
];

interface Remark {
	document: string;
	service_area: string | null;
	item?: string | null;
	kind: 'operating' | 'investment';
	fiscal_year: number;
	through_date: string;
	paragraphs: string[];
}

const remark = ({ document, service_area, item, paragraphs, ...rest }: Remark) => ({
	id: idOf('budget remark', document, service_area ?? item ?? '', rest.kind, rest.through_date),
	...ownerColumns(divisionOf(document)),
	...rest,
	service_area_id: service_area ? idOf('area', service_area) : null,
	item_id: item ? itemOf(item) : null,
	text: paragraphs.join('\n\n'),
	source_document_id: documentOf(document),
	author_id: null
});
