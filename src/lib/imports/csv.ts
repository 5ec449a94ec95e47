import { FileRefused, type Limits } from './file-refusal.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One record of the file; it may span lines when a cell has line breaks. */
export interface CsvRecord {
	/** The line of the file where it begins, 1-based. */
	line: number;
	cells: string[];
	/** Text stands after a closing quote: nobody knows where the cell ends. */
	badQuotes: boolean;
}

interface Open extends CsvRecord {
	/** The text of a quoted cell so far; null outside of quotes. */
	quoted: string | null;
}

export interface CsvRules {
	delimiter: Delimiter;
	limits: Limits;
}

const endOf = (found: number, text: string) => (found < 0 ? text.length : found);

/** From `at` to the next delimiter; the answer is where the next cell begins. */
function takePlain(
	record: Open,
	text: string,
	{ at, delimiter }: { at: number; delimiter: string }
) {
	const end = endOf(text.indexOf(delimiter, at), text);
	record.cells.push(text.slice(at, end));
	return end + 1;
}

/** RFC 4180: a doubled quote is a quote, a line break belongs to the cell. */
function takeQuoted(
	record: Open,
	text: string,
	{ at, delimiter }: { at: number; delimiter: string }
) {
	const quote = text.indexOf('"', at);
	if (quote < 0) {
		record.quoted += `${text.slice(at)}\n`;
		return text.length + 1;
	}
	record.quoted += text.slice(at, quote);
	if (text[quote + 1] === '"') {
		record.quoted += '"';
		return quote + 2;
	}
	const end = endOf(text.indexOf(delimiter, quote + 1), text);
	record.badQuotes ||= end !== quote + 1;
	record.cells.push(record.quoted + text.slice(quote + 1, end));
	record.quoted = null;
	return end + 1;
}

function guard({ line, cells, quoted }: Open, { columns, cell }: Limits) {
	if (cells.length > columns) throw new FileRefused('too_many_columns', { line, limit: columns });
	if ((quoted ?? cells.at(-1) ?? '').length > cell) {
		throw new FileRefused('cell_too_long', { line, limit: cell });
	}
}

function takeLine(record: Open, text: string, { delimiter, limits }: CsvRules) {
	if (record.quoted === null && text.length <= limits.cell && !text.includes('"')) {
		record.cells = text.split(delimiter, limits.columns + 1);
		return guard(record, limits);
	}
	let at = 0;
	while (at <= text.length) {
		if (record.quoted === null && text[at] === '"') {
			record.quoted = '';
			at += 1;
		}
		const take = record.quoted === null ? takePlain : takeQuoted;
		at = take(record, text, { at, delimiter });
		guard(record, limits);
	}
}

const isBlank = ({ cells }: CsvRecord) => cells.every((cell) => cell.trim() === '');

/** A line that does not end: a table of too many columns, or no table. */
function refuseLongLine(text: string, line: number, { delimiter, limits }: CsvRules): never {
	const columns = text.split(delimiter, limits.columns + 1).length;
	if (columns <= limits.columns)
		throw new FileRefused('line_too_long', { line, limit: limits.line });
	throw new FileRefused('too_many_columns', { line, limit: limits.columns });
}

/** Whole lines of what has come so far, LF, CRLF or CR; the rest waits for the next piece. */
function splitLines(text: string, last: boolean): string[] {
	if (!text.includes('\r')) return text.split('\n');
	const held = !last && text.endsWith('\r');
	const lines = (held ? text.slice(0, -1) : text).replaceAll('\r\n', '\n').split(/[\r\n]/);
	return held ? [...lines.slice(0, -1), `${lines.at(-1)}\r`] : lines;
}

/** Takes the text of a file piece by piece and gives the records that are complete; blank ones are left out. */
export function csvReader(rules: CsvRules) {
	const { limits } = rules;
	let rest = '';
	let line = 0;
	let count = 0;
	let open: Open | null = null;

	function* take(lines: readonly string[]): Generator<CsvRecord> {
		for (const text of lines) {
			line += 1;
			if (text.length > limits.line) refuseLongLine(text, line, rules);
			open ??= { line, cells: [], badQuotes: false, quoted: null };
			takeLine(open, text, rules);
			if (open.quoted !== null) continue;
			const { quoted: _, ...record }: Open = open;
			open = null;
			if (isBlank(record)) continue;
			count += 1;
			if (count > limits.rows + 1)
				throw new FileRefused('too_many_rows', { line, limit: limits.rows });
			yield record;
		}
	}

	return {
		push(text: string): CsvRecord[] {
			const lines = splitLines(rest + text, false);
			rest = lines.pop() ?? '';
			const records = [...take(lines)];
			if (rest.length > limits.line) refuseLongLine(rest, line + 1, rules);
			return records;
		},
		end(): CsvRecord[] {
			const records = rest === '' && open === null ? [] : [...take(splitLines(rest, true))];
			if (open) throw new FileRefused('unclosed_quote', { line: open.line });
			return records;
		}
	};
}

/** The records of a file, those of each piece of text together. */
export async function* readCsv(texts: AsyncIterable<string>, rules: CsvRules) {
	const reader = csvReader(rules);
	for await (const text of texts) {
		const records = reader.push(text);
		if (records.length > 0) yield records;
	}
	const last = reader.end();
	if (last.length > 0) yield last;
}
