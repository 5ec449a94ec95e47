import { columnOf, numberCell, type ExcelFormats } from './excel-cell.ts';
import { FileRefused, type Limits } from './file-refusal.ts';
import { BLANK, type Cell, type TableRemark, type TableRow } from './table.ts';
import { readXml, type Attributes, type XmlListener } from './xml.server.ts';

/** What a sheet needs from its workbook, and where it tells of what it met. */
export interface SheetSetting {
	texts: readonly string[];
	formats: ExcelFormats;
	limits: Limits;
	count: (remark: TableRemark, times?: number) => void;
}

/** A cell while its parts are read. */
interface OpenCell {
	column: number;
	style: number;
	type: string;
	formula: boolean;
	text: string;
}

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;

/** A cell by its `t`: shared text, text, true or false, error, date, number. */
function typedCell({ type, text, style }: OpenCell, { texts, formats }: SheetSetting): Cell {
	switch (type) {
		case 's': {
			const shared = /^\d+$/.test(text) ? texts[Number(text)] : undefined;
			if (shared === undefined) return { text, kind: 'text', refused: 'broken_cell' };
			return { text: shared, kind: 'text' };
		}
		case 'str':
		case 'inlineStr':
			return { text, kind: 'text' };
		case 'b':
			return { text: text === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
		case 'e':
			return { text, kind: 'text', refused: 'error_cell' };
		case 'd':
			if (!/^\d{4}-\d\d-\d\d/.test(text)) return { text, kind: 'date', refused: 'bad_date' };
			return { text: text.slice(0, 10), kind: 'date' };
		case 'n':
			return text === '' ? BLANK : numberCell(text, style, formats);
		default:
			return { text, kind: 'text', refused: 'broken_cell' };
	}
}

/** A formula is never taken by its stored result: nobody can see when it was computed, or from what. */
function finished(cell: OpenCell, setting: SheetSetting): Cell {
	const read = typedCell(cell, setting);
	return cell.formula ? { text: read.text, kind: read.kind, refused: 'formula_cell' } : read;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
const isBlank = ({ cells }: TableRow) =>
	cells.every(({ text, refused }) => text.trim() === '' && !refused);

/** Where a cell stands; a place beyond the limit refuses the file before a row of that width is made. */
function openCell({ r, s, t }: Attributes, { line, cells }: TableRow, limits: Limits): OpenCell {
	const column = r === undefined ? cells.length : columnOf(r);
	if (column === null) throw new FileRefused('broken_xml', { line });
	if (column >= limits.columns) {
		throw new FileRefused('too_many_columns', { line, limit: limits.columns });
	}
	return { column, style: Number(s ?? 0), type: t ?? 'n', formula: false, text: '' };
}

function openRow({ r }: Attributes, before: number): TableRow {
	const line = r === undefined ? before + 1 : Number(r);
	if (!Number.isInteger(line) || line <= before || line > LAST_ROW) {
		throw new FileRefused('broken_xml', { line: before + 1 });
	}
	return { line, cells: [] };
}

function place(row: TableRow, cell: OpenCell, setting: SheetSetting) {
	const { cell: limit } = setting.limits;
	if (cell.text.length > limit) throw new FileRefused('cell_too_long', { line: row.line, limit });
	while (row.cells.length < cell.column) row.cells.push(BLANK);
	row.cells[cell.column] = finished(cell, setting);
}

/** Listens to a sheet and hands each row that has anything in it to `give`. */
function sheetListener(setting: SheetSetting, give: (row: TableRow) => void): XmlListener {
	let row: TableRow = { line: 0, cells: [] };
	let cell: OpenCell | null = null;
	let hidden = false;
	let inText = false;

	return {
		open(name, attributes) {
			inText = name === 'v' || name === 't';
			if (name === 'f' && cell) cell.formula = true;
			if (name === 'c') cell = openCell(attributes, row, setting.limits);
			if (name === 'row') {
				row = openRow(attributes, row.line);
				hidden = isTrue(attributes.hidden);
			}
			if (name === 'col' && isTrue(attributes.hidden)) setting.count('hidden_columns');
			if (name === 'mergeCell') setting.count('merged_cells');
		},
		text(piece) {
			if (inText && cell) cell.text += piece;
		},
		close(name) {
			inText = false;
			if (name === 'c' && cell) {
				place(row, cell, setting);
				cell = null;
			}
			if (name !== 'row' || isBlank(row)) return;
			if (hidden) setting.count('hidden_rows');
			give(row);
		}
	};
}

/** The rows of a sheet that have anything in them, those of each piece of the part together. */
export async function* readSheet(chunks: AsyncIterable<Uint8Array>, setting: SheetSetting) {
	const { rows: limit } = setting.limits;
	let waiting: TableRow[] = [];
	let count = 0;
	const listener = sheetListener(setting, (row) => {
		count += 1;
		if (count > limit + 1) throw new FileRefused('too_many_rows', { line: row.line, limit });
		waiting.push(row);
	});
	const drain = () => {
		const rows = waiting;
		waiting = [];
		return rows;
	};
	for await (const rows of readXml(chunks, listener, drain)) {
		if (rows.length > 0) yield rows;
	}
}
