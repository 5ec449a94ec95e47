import { makeZip, type Lies } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What a test wants in its workbook; sheets are what stands between their `<worksheet>` tags. */
export interface Workbook {
	sheets?: Record<string, string>;
	/** Names of sheets that are hidden. */
	hidden?: string[];
	texts?: string[];
	/** Format codes; the style of a cell is their number, from 0. */
	formats?: string[];
	date1904?: boolean;
	/** Further parts, or parts instead of the usual ones. */
	parts?: Record<string, string | Buffer>;
	lies?: Record<string, Lies>;
}

const workbookXml = (names: string[], hidden: string[], date1904: boolean) =>
	`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names
		.map((name, at) => {
			const state = hidden.includes(name) ? ' state="hidden"' : '';
			return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
		})
		.join('')}</sheets></workbook>`;

const relationsXml = (names: string[]) =>
	`${HEAD}<Relationships>${names
		.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
		.join('')}</Relationships>`;

const stylesXml = (formats: string[]) =>
	`${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats
		.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
		.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${formats
		.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
		.join('')}</cellXfs></styleSheet>`;

const textsXml = (texts: string[]) =>
	`${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

/** A worksheet with these rows. @example sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') */
export const sheetData = (rows: string) => `<sheetData>${rows}</sheetData>`;

/** A row of cells, each given without its place: `['t="s"', '<v>0</v>']`. */
export const row = (line: number, ...cells: [attributes: string, inner: string][]) =>
	`<row r="${line}">${cells
		.map(([attributes, inner], at) => {
			return `<c r="${String.fromCharCode(65 + at)}${line}" ${attributes}>${inner}</c>`;
		})
		.join('')}</row>`;

/** Inline texts and numbers as a row. */
export const simpleRow = (line: number, ...values: (string | number)[]) =>
	row(
		line,
		...values.map((value): [string, string] =>
			typeof value === 'number'
				? ['', `<v>${value}</v>`]
				: ['t="inlineStr"', `<is><t>${value}</t></is>`]
		)
	);

/** A workbook, made in the test that reads it. */
export function makeXlsx({ sheets = {}, hidden = [], ...rest }: Workbook) {
	const names = Object.keys(sheets);
	const parts: Record<string, string | Buffer> = {
		'[Content_Types].xml': `${HEAD}<Types/>`,
		'xl/workbook.xml': workbookXml(names, hidden, rest.date1904 ?? false),
		'xl/_rels/workbook.xml.rels': relationsXml(names),
		'xl/styles.xml': stylesXml(rest.formats ?? ['General']),
		'xl/sharedStrings.xml': textsXml(rest.texts ?? [])
	};
	Object.values(sheets).forEach((inner, at) => {
		parts[`xl/worksheets/sheet${at + 1}.xml`] =
			`${HEAD}<worksheet xmlns="${MAIN}">${inner}</worksheet>`;
	});
	return makeZip({ ...parts, ...rest.parts }, rest.lies);
}
