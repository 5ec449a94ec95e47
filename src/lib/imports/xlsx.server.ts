import type { Limits } from './file-refusal.ts';
import { FileRefused } from './file-refusal.ts';
import type { Sheet, TableRemark, TableRow } from './table.ts';
import { readSheet } from './xlsx-sheet.server.ts';
import { readFormats, readTexts, readWorkbook, type SheetPart } from './xlsx-workbook.server.ts';
import { openZip } from './zip.server.ts';

/** A workbook: its sheets, and the rows of the one that is read. */
export interface OpenSheet {
	sheet: Sheet;
	sheets: Sheet[];
	rows: (count: (remark: TableRemark, times?: number) => void) => AsyncGenerator<TableRow[]>;
}

const shown = ({ name, hidden }: SheetPart): Sheet => ({ name, hidden });

/** The sheet of that name; without a name the first visible one that has anything in it. */
async function choose(
	sheets: readonly SheetPart[],
	name: string | undefined,
	hasRows: (sheet: SheetPart) => Promise<boolean>
): Promise<SheetPart> {
	if (name !== undefined) {
		const named = sheets.find((sheet) => sheet.name === name);
		if (!named) throw new FileRefused('unknown_sheet');
		return named;
	}
	for (const sheet of sheets) {
		if (!sheet.hidden && (await hasRows(sheet))) return sheet;
	}
	throw new FileRefused('empty_file');
}

/** Opens an XLSX file; `sheetName` is what the user chose. */
export async function openXlsx(
	bytes: Buffer,
	limits: Limits,
	sheetName?: string
): Promise<OpenSheet> {
	const zip = await openZip(bytes, limits);
	const workbook = await readWorkbook(zip);
	const formats = await readFormats(zip, workbook);
	const texts = await readTexts(zip, limits);

	async function* rowsOf(
		{ part }: SheetPart,
		count: (remark: TableRemark, times?: number) => void
	) {
		const chunks = zip.read(part);
		if (chunks) yield* readSheet(chunks, { texts, formats, limits, count });
	}
	const hasRows = async (sheet: SheetPart) => (await rowsOf(sheet, () => {}).next()).done === false;

	const chosen = await choose(workbook.sheets, sheetName, hasRows);
	return {
		sheet: shown(chosen),
		sheets: workbook.sheets.map(shown),
		rows: (count) => rowsOf(chosen, count)
	};
}
