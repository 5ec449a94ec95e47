import { readCsv, type CsvRecord, type Delimiter } from './csv.ts';
import { guessDelimiter, isSepLine } from './csv-delimiter.ts';
import { decode, guessEncoding, limited, type Bytes, type Encoding } from './encoding.ts';
import { FileRefused, LIMITS, type Limits } from './file-refusal.ts';
import { fileKind, wholeFile, type SentFile } from './sent-file.server.ts';
import {
	headerOf,
	headingsOf,
	inspection,
	underHeader,
	type ReadTable,
	type TableRemark,
	type TableRow
} from './table.ts';
import { openXlsx } from './xlsx.server.ts';

/** What the user chose instead of a guess. */
export interface Choices {
	encoding?: Encoding | undefined;
	delimiter?: Delimiter | undefined;
	sheet?: string | undefined;
	/** The line of the headings. */
	headerLine?: number | undefined;
	limits?: Limits | undefined;
}

/** The rows of either kind of file, and what was guessed or chosen to get them. */
interface Opened {
	about: Pick<ReadTable, 'source' | 'encoding' | 'delimiter' | 'sheet' | 'sheets'>;
	ragged: 'refuse' | 'fill';
	rows: (count: (remark: TableRemark, times?: number) => void) => AsyncGenerator<TableRow[]>;
}

/** Characters from which the delimiter is guessed, and rows from which the header is. */
const SAMPLE = 64 * 1024;
const HEAD = 50;

const textRow = ({ line, cells, badQuotes }: CsvRecord): TableRow => ({
	line,
	cells: cells.map((text) => ({ text, kind: 'text' })),
	...(badQuotes && { refused: 'bad_quotes' })
});

/** The beginning of the text, cut after its last whole line. */
async function sampleOf(bytes: Bytes, encoding: Encoding): Promise<string> {
	let sample = '';
	for await (const text of decode(limited(bytes, { bytes: Infinity }), encoding)) {
		sample += text;
		if (sample.length >= SAMPLE) break;
	}
	const end = sample.length < SAMPLE ? sample.length : sample.lastIndexOf('\n') + 1;
	return sample.slice(0, end || SAMPLE);
}

async function encodingOf(bytes: Bytes, { encoding }: Choices, limits: Limits) {
	if (encoding) return { encoding, clue: 'chosen' as const };
	return guessEncoding(bytes, limits);
}

async function delimiterOf(
	bytes: Bytes,
	{ delimiter, encoding }: Choices & { encoding: Encoding },
	limits: Limits
) {
	if (delimiter) return { delimiter, clue: 'chosen' as const };
	return guessDelimiter(await sampleOf(bytes, encoding), limits);
}

async function openCsv({ bytes }: SentFile, chosen: Choices, limits: Limits): Promise<Opened> {
	const encoding = await encodingOf(bytes, chosen, limits);
	const delimiter = await delimiterOf(bytes, { ...chosen, encoding: encoding.encoding }, limits);
	const rules = { delimiter: delimiter.delimiter, limits };
	return {
		about: { source: 'csv', encoding, delimiter },
		ragged: 'refuse',
		async *rows() {
			const texts = decode(limited(bytes, limits), encoding.encoding);
			for await (const records of readCsv(texts, rules)) {
				yield records.filter(({ line, cells }) => line > 1 || !isSepLine(cells)).map(textRow);
			}
		}
	};
}

async function openWorkbook(file: SentFile, { sheet }: Choices, limits: Limits): Promise<Opened> {
	const { rows, ...about } = await openXlsx(await wholeFile(file, limits), limits, sheet);
	return { about: { source: 'xlsx', ...about }, ragged: 'fill', rows };
}

/** The first rows, at least down to `line` where the user has named one. */
async function firstRows({ rows }: Opened, line: number): Promise<TableRow[]> {
	const first: TableRow[] = [];
	for await (const batch of rows(() => {})) {
		first.push(...batch);
		if (first.length >= HEAD && (first.at(-1)?.line ?? 0) >= line) break;
	}
	if (first.length === 0) throw new FileRefused('empty_file');
	return first;
}

async function findHeader(opened: Opened, line: number | undefined) {
	const first = await firstRows(opened, Math.min(line ?? 0, HEAD));
	const header = line ? first.find((row) => row.line === line) : headerOf(first.slice(0, HEAD));
	if (!header || header.refused) throw new FileRefused('no_header', { line: line ?? 1 });
	return { header, before: first.filter((row) => row.line < header.line).length };
}

/** Where there are no rows under the headings, another sheet can still be chosen, if there is one. */
function assertOther({ about: { sheets = [] } }: Opened) {
	if (sheets.length < 2) throw new FileRefused('only_headings');
}

/**
 * Opens a file and reads it once to its end: what is wrong with the whole of it is thrown as `FileRefused`
 * before anybody gets a row. Nothing of it stays in memory but the first rows and, of XLSX, the packed file.
 */
export async function readTable(file: SentFile, choices: Choices = {}): Promise<ReadTable> {
	const { limits = LIMITS, headerLine } = choices;
	const kind = await fileKind(file, limits);
	const opened = await (kind === 'csv' ? openCsv : openWorkbook)(file, choices, limits);
	const { header, before } = await findHeader(opened, headerLine);
	const headings = headingsOf(header);

	async function* below(count: (remark: TableRemark, times?: number) => void) {
		for await (const batch of opened.rows(count)) {
			yield batch
				.filter((row) => row.line > header.line)
				.map((row) => underHeader(row, headings.length, opened.ragged));
		}
	}
	const seen = inspection(headings);
	seen.count('lines_before_header', before);
	if (opened.about.sheet?.hidden) seen.count('hidden_sheet');
	for await (const batch of below(seen.count)) batch.forEach(seen.take);
	const found = seen.result();
	if (found.rowCount === 0) assertOther(opened);

	return {
		...opened.about,
		...found,
		header: headings,
		headerLine: header.line,
		rows: () => below(() => {})
	};
}
