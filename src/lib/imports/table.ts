import type { DelimiterGuess } from './csv-delimiter.ts';
import type { EncodingGuess } from './encoding.ts';
import { columnMark, markIn, type MarkTally } from './finnish-number.ts';

/** Why one cell cannot be read, whatever its column means. */
export type CellReason =
	'formula_cell' | 'error_cell' | 'bad_date' | 'not_a_number' | 'too_long' | 'broken_cell';

export interface Cell {
	/** A number with a decimal point, a date as `2023-03-31`, else what is written. */
	text: string;
	/** Text files have only texts. */
	kind: 'text' | 'number' | 'date' | 'boolean';
	refused?: CellReason;
}

export interface TableRow {
	/** 1-based: the line of a text file where the row begins, or the row of a sheet. */
	line: number;
	cells: Cell[];
	/** The row as a whole cannot be trusted to stand under its headings. */
	refused?: 'wrong_cell_count' | 'bad_quotes';
}

/** A sheet of a workbook, in its order. */
export interface Sheet {
	name: string;
	hidden: boolean;
}

/** What a person should know of the file; each has its message in `reasons.ts`. */
export const TABLE_REMARKS = [
	'hidden_rows',
	'hidden_columns',
	'hidden_sheet',
	'formula_cells',
	'merged_cells',
	'lines_before_header',
	'repeated_header',
	'wrong_cell_counts'
] as const;
export type TableRemark = (typeof TABLE_REMARKS)[number];

/** What the cells of a column look like, for guessing what it means. */
export interface ColumnFacts {
	name: string;
	/** Cells that are not blank. */
	filled: number;
	marks: MarkTally;
	/** The first different texts, at most 20. */
	samples: string[];
}

/** A file as a table, inspected from its first to its last row before anybody gets a row of it. */
export interface ReadTable {
	source: 'csv' | 'xlsx';
	/** The guess, or what the user chose instead. */
	encoding?: EncodingGuess | undefined;
	delimiter?: DelimiterGuess | undefined;
	sheet?: Sheet | undefined;
	sheets?: Sheet[] | undefined;
	header: string[];
	headerLine: number;
	columns: ColumnFacts[];
	/** Rows below the header that are not blank. */
	rowCount: number;
	/** The first rows. */
	preview: TableRow[];
	/** How often each thing was met; a thing that was not met is not there. */
	remarks: Partial<Record<TableRemark, number>>;
	/** The rows once more, those that were read together in one array. */
	rows: () => AsyncGenerator<readonly TableRow[]>;
}

const PREVIEW = 20;
const SAMPLES = 20;
/** Cells of a column that samples are taken from. */
const SAMPLED = 1000;
const SAMPLE_LENGTH = 200;

const TALLY = { ',': 'comma', '.': 'point', either: 'either' } as const;

const isFilled = ({ text }: Cell) => text.trim() !== '';
const filledCount = ({ cells }: TableRow) => cells.filter(isFilled).length;

/** The row under which the others stand: the first with as many filled cells as most have. */
export function headerOf(first: readonly TableRow[]): TableRow | undefined {
	const widths = first.map(filledCount).filter((width) => width > 1);
	const [common] = [...Map.groupBy(widths, (width) => width).values()].sort(
		(a, b) => b.length - a.length
	);
	return first.find((row) => filledCount(row) >= (common?.[0] ?? 1));
}

/** The headings, without the empty ones at the end. */
export function headingsOf({ cells }: TableRow): string[] {
	const last = cells.findLastIndex(isFilled);
	return cells.slice(0, last + 1).map(({ text }) => text.trim().replace(/\s+/g, ' '));
}

/** A row below its headings: cut or filled to their number when only blanks are too many or too few. */
export function underHeader(row: TableRow, width: number, ragged: 'refuse' | 'fill'): TableRow {
	const { cells } = row;
	if (cells.length === width) return row;
	if (cells.slice(width).some(isFilled)) return { ...row, refused: 'wrong_cell_count' };
	if (cells.length > width) return { ...row, cells: cells.slice(0, width) };
	if (ragged === 'refuse') return { ...row, refused: 'wrong_cell_count' };
	const blanks = Array.from({ length: width - cells.length }, () => BLANK);
	return { ...row, cells: [...cells, ...blanks] };
}

export const BLANK: Cell = { text: '', kind: 'text' };

const noFacts = (name: string): ColumnFacts => ({
	name,
	filled: 0,
	marks: { comma: 0, point: 0, either: 0 },
	samples: []
});

function sample(samples: string[], text: string) {
	if (samples.length < SAMPLES && !samples.includes(text)) samples.push(text);
}

function look(facts: ColumnFacts, { text, kind }: Cell) {
	if (text.trim() === '') return;
	facts.filled += 1;
	if (facts.filled <= SAMPLED) sample(facts.samples, text.trim().slice(0, SAMPLE_LENGTH));
	const mark = kind === 'text' && text.length <= SAMPLE_LENGTH ? markIn(text) : null;
	if (mark) facts.marks[TALLY[mark]] += 1;
}

/** Collects what the whole table is like while its rows pass by. */
export function inspection(header: readonly string[]) {
	const columns = header.map(noFacts);
	const preview: TableRow[] = [];
	const remarks: Partial<Record<TableRemark, number>> = {};
	let rowCount = 0;
	const count = (remark: TableRemark, times = 1) => {
		if (times > 0) remarks[remark] = (remarks[remark] ?? 0) + times;
	};
	count('repeated_header', header.length - new Set(header).size);

	return {
		count,
		take(row: TableRow) {
			rowCount += 1;
			if (preview.length < PREVIEW) preview.push(row);
			if (row.refused === 'wrong_cell_count') count('wrong_cell_counts');
			count('formula_cells', row.cells.filter(({ refused }) => refused === 'formula_cell').length);
			columns.forEach((facts, at) => look(facts, row.cells[at] ?? BLANK));
		},
		result: () => ({ columns, preview, remarks, rowCount })
	};
}

/** The decimal mark that the cells of these columns prove together; null: ask, or it does not matter. */
export function markOf(columns: readonly ColumnFacts[]) {
	return columnMark(tallyOf(columns));
}

export const tallyOf = (columns: readonly ColumnFacts[]): MarkTally => ({
	comma: columns.reduce((sum, { marks }) => sum + marks.comma, 0),
	point: columns.reduce((sum, { marks }) => sum + marks.point, 0),
	either: columns.reduce((sum, { marks }) => sum + marks.either, 0)
});
