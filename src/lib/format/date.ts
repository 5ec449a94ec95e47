import { m } from '#lib/paraglide/messages.js';
import { TAG, type Locale } from './locale.ts';

/** Days are plain dates (`2023-03-31`) without a clock, so they are shown in UTC; moments in Finland's time. */
const DAY: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
const MOMENT: Intl.DateTimeFormatOptions = { timeZone: 'Europe/Helsinki' };
const SHORT: Record<Locale, Intl.DateTimeFormatOptions> = {
	fi: { day: 'numeric', month: 'numeric', year: 'numeric' },
	sv: { day: 'numeric', month: 'numeric', year: 'numeric' },
	en: { day: 'numeric', month: 'short', year: 'numeric' }
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions) {
	const key = locale + JSON.stringify(options);
	const made = formats.get(key) ?? new Intl.DateTimeFormat(TAG[locale], options);
	formats.set(key, made);
	return made;
}

/** @example formatDate('2023-03-31', 'fi') // "31.3.2023" */
export const formatDate = (day: string, locale: Locale) =>
	formatOf(locale, { ...DAY, ...SHORT[locale] }).format(new Date(day.slice(0, 10)));

/** @example formatDateTime('2023-03-31T09:05:00Z', 'fi') // "31.3.2023 klo 12.05" */
export const formatDateTime = (moment: string, locale: Locale) =>
	formatOf(locale, {
		...MOMENT,
		...SHORT[locale],
		hour: '2-digit',
		minute: '2-digit'
	}).format(new Date(moment));

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Span {
	year: number;
	/** Whole months from `from` to `to`, 1–12. */
	from: number;
	to: number;
}

/** The span as whole months of one year, or nothing. */
function wholeMonths(start: string, end: string): Span | undefined {
	const [year = 0, from = 0, first] = start.split('-').map(Number);
	const [endYear, to = 0, last] = end.split('-').map(Number);
	if (year !== endYear || first !== 1 || last !== lastDay(year, to)) return;
	return { year, from, to };
}

function monthsInWords({ year, from, to }: Span, locale: Locale) {
	const length = to - from + 1;
	if (length === 12) return String(year);
	if (length === 6 && from % 6 === 1)
		return m.format_half({ half: (from + 5) / 6, year }, { locale });
	if (length === 3 && from % 3 === 1)
		return m.format_quarter({ quarter: (from + 2) / 3, year }, { locale });
	if (length === 1)
		return formatOf(locale, { ...DAY, month: 'long', year: 'numeric' }).format(
			new Date(Date.UTC(year, from - 1, 1))
		);
}

const isWholeYears = (start: string, end: string) =>
	start.endsWith('-01-01') && end.endsWith('-12-31');

/**
 * The time that a figure covers, as short as it can be said: a day, a month, a quarter, a half-year, a
 * year, years, or from one day to another.
 */
export function formatPeriod(start: string, end: string, locale: Locale): string {
	if (start === end) return formatDate(start, locale);
	const months = wholeMonths(start, end);
	const words = months && monthsInWords(months, locale);
	if (words) return words;
	if (isWholeYears(start, end)) return `${start.slice(0, 4)}–${end.slice(0, 4)}`;
	return `${formatDate(start, locale)}–${formatDate(end, locale)}`;
}
