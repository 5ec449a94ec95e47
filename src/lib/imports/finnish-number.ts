/** What stands between units and tenths: a comma in Finland, a point in many files. */
export type DecimalMark = ',' | '.';

export const NUMBER_REASONS = [
	'not_a_number',
	'exponent',
	'not_finite',
	'hexadecimal',
	'bad_grouping',
	'ambiguous_mark',
	'other_mark',
	'too_many_digits'
] as const;
export type NumberReason = (typeof NUMBER_REASONS)[number];

/** What a cell of figures says. An empty cell is no figure; `-` is a figure that is not available. */
export type Figure =
	| { kind: 'value'; value: number; decimals: number; percent: boolean }
	| { kind: 'empty' }
	| { kind: 'missing'; state: 'not_available' | 'suppressed' }
	| { kind: 'refused'; reason: NumberReason };

/** The digits of a number, and the decimal mark that its own form proves. */
interface Shape {
	integer: string;
	fraction: string;
	mark: DecimalMark | null;
}

const NOT_AVAILABLE = /^(?:[-\u2010-\u2015\u2212]|\.{1,3}|…)$/;
const SUPPRESSED = /^(?:\*|<\s?\d+)$/;
const SPACES = /[ \u00a0\u2007\u2009\u202f]/g;
const SIGN = /^[-+\u2212\u2013]/;
const NEGATIVE = /^[-\u2212\u2013]/;
/** A double keeps 15 digits of any whole number; further decimals only round. */
const DIGITS = 15;

const WHOLE = /^(\d+|\d{1,3}(?: \d{3})+)(?:([.,])(\d+))?$/;
const GROUPED = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;
const EITHER_WAY = /^[1-9]\d{0,2}([.,])\d{3}$/;

const isMark = (text: string | undefined): text is DecimalMark => text === ',' || text === '.';
const other = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',');
const onlyDigits = (text: string) => text.replace(/\D/g, '');

/** The number without sign and percent, every space a plain one. */
const bodyOf = (text: string) =>
	text.trim().replace(SIGN, '').replace(/%$/, '').replace(SPACES, ' ').trimEnd();

/** Null when the digits are in no order that a number is written in. */
function shapeOf(body: string): Shape | null {
	const whole = WHOLE.exec(body);
	if (whole) {
		const [, integer = '', mark, fraction = ''] = whole;
		return { integer: onlyDigits(integer), fraction, mark: isMark(mark) ? mark : null };
	}
	const [, integer = '', group, mark, fraction = ''] = GROUPED.exec(body) ?? [];
	if (!isMark(group) || group === mark) return null;
	return { integer: onlyDigits(integer), fraction, mark: other(group) };
}

/**
 * Which decimal mark a cell proves: `1 234,5` a comma, `12.5` a point; `1,234` could be either.
 * Null when it proves nothing.
 */
export function markIn(text: string): DecimalMark | 'either' | null {
	if (!text.includes(',') && !text.includes('.')) return null;
	const body = bodyOf(text);
	return EITHER_WAY.test(body) ? 'either' : (shapeOf(body)?.mark ?? null);
}

/** How many cells of a column prove which mark. */
export interface MarkTally {
	comma: number;
	point: number;
	either: number;
}

/** The mark of a column; null when its cells prove nothing, or both, and a person must say. */
export function columnMark({ comma, point }: MarkTally): DecimalMark | null {
	if (comma > 0 === point > 0) return null;
	return comma > 0 ? ',' : '.';
}

/** Whether a figure of the column would be refused until somebody says what its mark means. */
export const mustAskMark = (tally: MarkTally) => tally.either > 0 && columnMark(tally) === null;

const refused = (reason: NumberReason): Figure => ({ kind: 'refused', reason });

function whyNot(body: string): NumberReason {
	if (/^(?:nan|inf(?:inity)?|∞)$/i.test(body)) return 'not_finite';
	if (/^0x[\da-f]+$/i.test(body)) return 'hexadecimal';
	if (/^\d[\d.,]*e[-+]?\d+$/i.test(body)) return 'exponent';
	return /^\d[\d.,\s]*$/.test(body) ? 'bad_grouping' : 'not_a_number';
}

/** Read by the mark of the column, where the cell alone could be read two ways. */
function digitsOf(body: string, mark: DecimalMark | null): Shape | NumberReason {
	if (EITHER_WAY.test(body)) {
		if (mark === null) return 'ambiguous_mark';
		const [integer = '', fraction = ''] = body.split(mark);
		return { integer: onlyDigits(integer), fraction, mark };
	}
	const shape = shapeOf(body);
	if (!shape) return whyNot(body);
	return mark && shape.mark && shape.mark !== mark ? 'other_mark' : shape;
}

/**
 * A figure as Finns type and print it. `mark` is the decimal mark of the column; null when nobody knows.
 * @example readFigure('−1 234,5', ',') // { kind: 'value', value: -1234.5, decimals: 1, percent: false }
 */
export function readFigure(cell: string, mark: DecimalMark | null): Figure {
	const text = cell.trim();
	if (text === '') return { kind: 'empty' };
	if (NOT_AVAILABLE.test(text)) return { kind: 'missing', state: 'not_available' };
	if (SUPPRESSED.test(text)) return { kind: 'missing', state: 'suppressed' };

	const shape = digitsOf(bodyOf(text), mark);
	if (typeof shape === 'string') return refused(shape);
	const { integer, fraction } = shape;
	if (integer.replace(/^0+/, '').length > DIGITS) return refused('too_many_digits');

	const size = Number(`${integer}.${fraction || '0'}`);
	const value = size !== 0 && NEGATIVE.test(text) ? -size : size;
	return { kind: 'value', value, decimals: fraction.length, percent: text.endsWith('%') };
}
