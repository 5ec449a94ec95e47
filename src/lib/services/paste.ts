import { m } from '#lib/paraglide/messages.js';
import { readTyped } from './sheet-entry.ts';
import type { Cell, Sheet, SheetColumn, SheetUnit, Typed } from './sheet.ts';

/** A part of a pasted table that has no place on the sheet, and why. */
export interface Refused {
	line: number;
	what: string;
	reason: string;
}

export interface Pasted {
	filled: Record<string, Typed>;
	refused: Refused[];
}

const plain = (text: string) =>
	text
		.replace(/[\s\u00A0]+/g, ' ')
		.trim()
		.toLocaleLowerCase('fi');

/** Rows of cells: tabs as spreadsheets copy them, semicolons where there are no tabs. */
function rowsOf(text: string) {
	const divider = text.includes('\t') ? '\t' : ';';
	return text.split(/\r\n?|\n/).flatMap((line, n) => {
		const cells = line.split(divider).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
		return cells.some(Boolean) ? [{ line: n + 1, cells }] : [];
	});
}

type Row = ReturnType<typeof rowsOf>[number];

/** All names that a column answers to. */
const namesOf = ({ cell }: SheetColumn) => {
	const { indicator_name, indicator_name_sv, indicator_name_en } = cell;
	const classes = [cell.class_name, cell.class_name_sv, cell.class_name_en];
	return [indicator_name, indicator_name_sv, indicator_name_en].flatMap((name, n) =>
		name ? [plain(classes[n] ? `${name}: ${classes[n]}` : name)] : []
	);
};

/** The first row names columns when it names no unit of the sheet. */
function headOf(rows: readonly Row[], { units, columns }: Sheet) {
	const [first] = rows;
	const isData = units.some(({ name }) => plain(name) === plain(first?.cells[0] ?? ''));
	const named = first?.cells.slice(1).some((text) => columns.some((one) => isNamed(one, text)));
	return first && !isData && (named || /^\D*$/.test(first.cells.slice(1).join(''))) ? first : null;
}

const isNamed = (column: SheetColumn, text: string) =>
	text !== '' && namesOf(column).includes(plain(text));

interface Place {
	at: number;
	column: SheetColumn;
}

function placesOf(head: Row | null, { columns }: Sheet, refused: Refused[]): Place[] {
	if (!head) return columns.map((column, n) => ({ at: n + 1, column }));
	return head.cells.slice(1).flatMap((text, n) => {
		if (text === '') return [];
		const column = columns.find((one) => isNamed(one, text));
		if (column) return [{ at: n + 1, column }];
		refused.push({ line: head.line, what: text, reason: m.services_paste_unknown_column() });
		return [];
	});
}

/** A pasted cell as it would be typed; "198/1344" fills both parts. */
function typedOf(text: string, { asks_parts }: Cell): Typed {
	if (!asks_parts) return { text, numerator: '', denominator: '' };
	const [numerator = '', denominator = ''] = text.split('/').map((part) => part.trim());
	return { text: '', numerator, denominator };
}

/** Where each cell of a pasted table goes; what has no place is refused with its line and reason. */
export function readPaste(text: string, sheet: Sheet): Pasted {
	const rows = rowsOf(text);
	const refused: Refused[] = [];
	const filled: Pasted['filled'] = {};
	const head = headOf(rows, sheet);
	const places = placesOf(head, sheet, refused);
	const seen = new Set<SheetUnit>();
	for (const row of rows.filter((one) => one !== head)) {
		const [name = ''] = row.cells;
		const unit = sheet.units.find((one) => plain(one.name) === plain(name));
		const refuse = (what: string, reason: string) => refused.push({ line: row.line, what, reason });
		if (!unit) refuse(name, m.services_paste_unknown_unit());
		else if (seen.has(unit)) refuse(name, m.services_paste_twice());
		else fill({ row, unit, places, filled, refuse, head });
		if (unit) seen.add(unit);
	}
	return { filled, refused };
}

interface Filling {
	row: Row;
	unit: SheetUnit;
	places: readonly Place[];
	filled: Pasted['filled'];
	refuse: (what: string, reason: string) => void;
	head: Row | null;
}

function fill({ row, unit, places, filled, refuse, head }: Filling) {
	for (const { at, column } of places) {
		const text = row.cells[at] ?? '';
		if (text) fillCell(text, unit.cells.get(column.key), { filled, refuse });
	}
	const extra = head ? [] : row.cells.slice(places.length + 1).filter(Boolean);
	for (const text of extra) refuse(text, m.services_paste_no_column());
}

function fillCell(
	text: string,
	cell: Cell | undefined,
	{ filled, refuse }: Pick<Filling, 'filled' | 'refuse'>
) {
	if (!cell) return refuse(text, m.services_paste_not_asked());
	const typed = typedOf(text, cell);
	const read = readTyped(typed);
	if (typeof read === 'string') refuse(text, read);
	else filled[cell.key] = typed;
}
