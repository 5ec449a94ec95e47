import { shownAs, type ExcelFormats, type ShownAs } from './excel-cell.ts';
import { FileRefused, type Limits } from './file-refusal.ts';
import type { Sheet } from './table.ts';
import { readWholeXml, type Attributes, type XmlListener } from './xml.server.ts';
import type { Zip } from './zip.server.ts';

export interface SheetPart extends Sheet {
	/** The part of the zip that holds its rows. */
	part: string;
}

export interface Workbook {
	sheets: SheetPart[];
	date1904: boolean;
}

const HOME = 'xl/';
const WORKBOOK = `${HOME}workbook.xml`;

/** What may not be in a file of figures: programs, and cells that live in other files. */
function refuseForeign(names: readonly string[]) {
	if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw new FileRefused('macros');
	if (names.some((name) => /^xl\/externalLinks\//i.test(name))) {
		throw new FileRefused('external_links');
	}
	if (!names.includes(WORKBOOK)) throw new FileRefused('not_a_table');
}

/** Reads a part if the file has it. */
async function readPart(zip: Zip, name: string, listener: Partial<XmlListener>) {
	const chunks = zip.read(name);
	if (!chunks) return;
	const silent = () => {};
	await readWholeXml(chunks, { open: silent, close: silent, ...listener });
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
const relationOf = (attributes: Attributes) =>
	Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
const partOf = (target: string) => (target.startsWith('/') ? target.slice(1) : HOME + target);

async function readRelations(zip: Zip): Promise<Map<string, string>> {
	const targets = new Map<string, string>();
	await readPart(zip, `${HOME}_rels/workbook.xml.rels`, {
		open: (name, { Id, Target, TargetMode }) => {
			if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
			targets.set(Id, partOf(Target));
		}
	});
	return targets;
}

/** The sheets in their order; those without cells (charts) are left out. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
	refuseForeign(zip.names);
	const targets = await readRelations(zip);
	const sheets: SheetPart[] = [];
	let date1904 = false;
	await readPart(zip, WORKBOOK, {
		open: (name, attributes) => {
			if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
			if (name !== 'sheet') return;
			const part = targets.get(relationOf(attributes) ?? '');
			if (!part?.includes('worksheets/') || !zip.names.includes(part)) return;
			const hidden = (attributes.state ?? 'visible') !== 'visible';
			sheets.push({ name: (attributes.name ?? '').slice(0, 100), hidden, part });
		}
	});
	if (sheets.length === 0) throw new FileRefused('no_sheet');
	return { sheets, date1904 };
}

/** What the number of a cell is shown as, by its style. */
export async function readFormats(zip: Zip, { date1904 }: Workbook): Promise<ExcelFormats> {
	const codes = new Map<number, string>();
	const styles: ShownAs[] = [];
	let inCells = false;
	await readPart(zip, `${HOME}styles.xml`, {
		open: (name, { numFmtId, formatCode }) => {
			if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
			if (name === 'cellXfs') inCells = true;
			const id = Number(numFmtId ?? 0);
			if (name === 'xf' && inCells) styles.push(shownAs(id, codes.get(id)));
		},
		close: (name) => {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return { date1904, shownAs: styles };
}

/** The texts that cells point at; those that guide the pronunciation of others are left out. */
export async function readTexts(zip: Zip, { texts: count, characters, cell }: Limits) {
	const texts: string[] = [];
	let [text, total, inText, inGuide] = ['', 0, false, false];
	await readPart(zip, `${HOME}sharedStrings.xml`, {
		open: (name) => {
			if (name === 'si') text = '';
			if (name === 'rPh') inGuide = true;
			inText = name === 't' && !inGuide;
		},
		text: (piece) => {
			if (inText) text += piece;
			if (text.length > cell) throw new FileRefused('cell_too_long', { limit: cell });
		},
		close: (name) => {
			inText = false;
			if (name === 'rPh') inGuide = false;
			if (name !== 'si') return;
			texts.push(text);
			total += text.length;
			if (total > characters) throw new FileRefused('too_many_texts', { limit: characters });
			if (texts.length > count) throw new FileRefused('too_many_texts', { limit: count });
		}
	});
	return texts;
}
