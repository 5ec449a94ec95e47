/** One column of a CSV file: its heading, and what a row has in it. */
export interface CsvColumn<Row> {
	header: string;
	value: (row: Row) => string | number | null | undefined;
}

/** So that Excel reads ä and ö right. */
const BOM = '\uFEFF';
/** What a spreadsheet would take for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/** A number with a decimal comma; a text that a spreadsheet would run as a formula gets a leading `'`. */
function cell(value: string | number | null | undefined): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return String(value).replace('.', ',');
	const harmless = FORMULA.test(value) ? `'${value}` : value;
	return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Rows as a file that opens rightly in a Finnish spreadsheet: UTF-8 with its mark, semicolons between
 * cells, decimal commas. No figure is an empty cell.
 * @example toCsv([{ header: 'Kunta', value: (row) => row.name }], [{ name: 'Heinola' }])
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
	const head = columns.map(({ header }) => cell(header));
	const body = rows.map((row) => columns.map(({ value }) => cell(value(row))));
	return BOM + [head, ...body].map((cells) => `${cells.join(';')}\r\n`).join('');
}

/** The file as an answer to a request; the name is plain ASCII and ends in `.csv`. */
export const csvResponse = (name: string, csv: string) =>
	new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
