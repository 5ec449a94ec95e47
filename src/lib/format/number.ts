import { m } from '#lib/paraglide/messages.js';
import { TAG, type Locale } from './locale.ts';

interface NumberStyle {
	/** Decimals to show, always as many; without it at most two. */
	decimals?: number;
	/** Written after the number and a hard space; `%` is glued in English. */
	unit?: string;
	/** `always` shows + as well; for changes. */
	sign?: 'negative' | 'always';
}

const HARD_SPACE = '\u00A0';
const MINUS = '\u2212';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: Locale, { decimals, sign = 'negative' }: NumberStyle) {
	const key = `${locale} ${decimals} ${sign}`;
	const made = formats.get(key);
	if (made) return made;
	const format = new Intl.NumberFormat(TAG[locale], {
		minimumFractionDigits: decimals ?? 0,
		maximumFractionDigits: decimals ?? 2,
		signDisplay: sign === 'always' ? 'exceptZero' : 'negative'
	});
	formats.set(key, format);
	return format;
}

/**
 * A number as the language writes it: hard spaces between thousands, a real minus. No figure is "–".
 * @example formatNumber(-1234.5, 'fi', { decimals: 1, unit: '€' }) // "−1 234,5 €"
 */
export function formatNumber(value: number | null, locale: Locale, style: NumberStyle = {}) {
	if (value === null) return '–';
	const digits = formatOf(locale, style).format(value).replace('-', MINUS);
	if (!style.unit) return digits;
	const glue = locale === 'en' && style.unit === '%' ? '' : HARD_SPACE;
	return `${digits}${glue}${style.unit}`;
}

/** A share that is already in per cent: 12.3 is "12,3 %". */
export const formatPercent = (value: number | null, locale: Locale, style: NumberStyle = {}) =>
	formatNumber(value, locale, { decimals: 1, ...style, unit: '%' });

/** A change, always with its sign: "+0,4", "−1,2", "0,0". */
export const formatChange = (value: number | null, locale: Locale, style: NumberStyle = {}) =>
	formatNumber(value, locale, { ...style, sign: 'always' });

/** The same for those who hear it: a lone dash would be read as nothing. */
export const spokenNumber = (value: number | null, locale: Locale, style: NumberStyle = {}) =>
	value === null ? m.format_not_available({}, { locale }) : formatNumber(value, locale, style);

export type NumberProblem = 'empty' | 'letters' | 'form';

const GROUPED = /^[+-]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?$/;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Would be 1,234 to one and 1 234 to another, so it is asked again. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads a number as people type it: "1 234,5", "−3", "12.5", "87 %". A lone dash means that there is no
 * figure, and so does an empty field; neither is 0.
 */
export function parseFinnishNumber(
	text: string
): { value: number } | { value: null; reason: NumberProblem } {
	const typed = text
		.replace(/[\s\u00A0\u2009\u202F]+/g, ' ')
		.replace(/[\u2212\u2012\u2013]/g, '-')
		.replace(/ ?%\s*$/, '')
		.replace(/^\s*([+-]) /, '$1')
		.trim();

	if (typed === '' || typed === '-') return { value: null, reason: 'empty' };
	if (/\p{L}/u.test(typed)) return { value: null, reason: 'letters' };
	if (AMBIGUOUS.test(typed) || !(GROUPED.test(typed) || PLAIN.test(typed)))
		return { value: null, reason: 'form' };
	// A double is exact to 15 digits; more would be changed silently.
	if (typed.replace(/\D/g, '').length > 15) return { value: null, reason: 'form' };

	return { value: Number(typed.replaceAll(' ', '').replace(',', '.')) };
}

const PROBLEM = {
	empty: m.format_number_empty,
	letters: m.format_number_letters,
	form: m.format_number_form
};

/** What to say beside the field. */
export const numberProblem = (reason: NumberProblem) => PROBLEM[reason]();
