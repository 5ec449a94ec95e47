import type { Cell } from './table.ts';

/** How a workbook counts days, and what its formats are. */
export interface ExcelFormats {
	/** Days since 1904, as old Macs did. */
	date1904: boolean;
	/** By the style of a cell: what its number is shown as. */
	shownAs: readonly ShownAs[];
}

export type ShownAs = 'number' | 'percent' | 'date';

/** Built-in formats, ECMA-376 18.8.30; 27–36 and 50–58 are the East Asian dates. */
const isBuiltInDate = (id: number) =>
	(id >= 14 && id <= 22) ||
	(id >= 27 && id <= 36) ||
	(id >= 45 && id <= 47) ||
	(id >= 50 && id <= 58);

/** What a format shows a number as; quoted texts, escapes and brackets of the code say nothing. */
export function shownAs(id: number, code: string | undefined): ShownAs {
	if (isBuiltInDate(id)) return 'date';
	if (id === 9 || id === 10) return 'percent';
	const bare = (code ?? '').slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
	if (bare.includes('%')) return 'percent';
	return /[dmyhs]/i.test(bare) && !/general/i.test(bare) ? 'date' : 'number';
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i;
const DAY = 86_400_000;
/** 31.12.9999, Excel's last day. */
const LAST_DAY = 2_958_465;

/** The digits written out, the point moved right by `places`. @example plain('1.5e-7', 0) // '0.00000015' */
function plain(number: string, places: number): string {
	const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e');
	const negative = mantissa.startsWith('-') ? '-' : '';
	const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
	const at = whole.length + Number(exponent) + places;
	const digits = `${'0'.repeat(Math.max(0, 1 - at))}${whole}${fraction}`.padEnd(at, '0');
	const point = Math.max(1, at);
	const [left, right] = [digits.slice(0, point), digits.slice(point).replace(/0+$/, '')];
	return `${negative}${left.replace(/^0+(?=\d)/, '')}${right ? `.${right}` : ''}`;
}

/** As many digits as Excel keeps of what was typed: 4.0999999999999996 is 4.1. */
const typed = (text: string) =>
	text.replace(/^-?0*\.?0*|\D/g, '').length > 15
		? String(Number(Number(text).toPrecision(15)))
		: text;

function dayOf(serial: number, date1904: boolean): string | null {
	const day = Math.floor(serial);
	if (day < (date1904 ? 0 : 1) || day > LAST_DAY || (!date1904 && day === 60)) return null;
	const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
	return new Date(start + day * DAY).toISOString().slice(0, 10);
}

/** A stored number as it is meant: a date by its format, 0.125 shown as 12.5 %, else itself. */
export function numberCell(text: string, style: number, formats: ExcelFormats): Cell {
	const value = Number(text);
	if (!NUMBER.test(text) || !Number.isFinite(value)) {
		return { text, kind: 'number', refused: 'not_a_number' };
	}
	const shown = formats.shownAs[style] ?? 'number';
	if (shown === 'percent') return { text: `${plain(typed(text), 2)} %`, kind: 'number' };
	if (shown === 'number') return { text: plain(typed(text), 0), kind: 'number' };
	const day = dayOf(value, formats.date1904);
	return day ? { text: day, kind: 'date' } : { text, kind: 'date', refused: 'bad_date' };
}

/** 0 for A, 26 for AA; null when the reference has no letters. @example columnOf('AB12') // 27 */
export function columnOf(reference: string): number | null {
	const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
	if (!letters) return null;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
