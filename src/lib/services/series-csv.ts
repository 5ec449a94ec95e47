import { m } from '#lib/paraglide/messages.js';
import { digits, stateInWords } from '#lib/indicators/observation.ts';
import type { Locale } from '#lib/format/locale.ts';
import { formatNumber } from '#lib/format/number.ts';
import { nameOf, subjectOf, type OpenedSeries, type PrintedValue } from './series.ts';

/** What a spreadsheet would run as a formula is made text; a negative number is none. */
const asText = (text: string) =>
	/^[=+\-@\t\r]/.test(text) && !/^-\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;

const cell = (text: string | number | null) => {
	const told = typeof text === 'string' ? asText(text) : String(text ?? '');
	return /[";\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
};

/** A number for a spreadsheet: the decimal sign of the language, no spaces between thousands. */
const bare = (text: string | null, locale: Locale) =>
	text?.replaceAll(locale === 'en' ? ',' : '\u00A0', '').replace('\u2212', '-') ?? null;

const plain = (value: number | null, locale: Locale) =>
	value === null ? null : bare(formatNumber(value, locale), locale);

type Column = [() => string, (one: PrintedValue) => string | number | null];

function columnsOf({ decimals, unit }: OpenedSeries, locale: Locale): Column[] {
	return [
		[m.services_csv_start, (one) => one.period_start],
		[m.services_csv_end, (one) => one.period_end],
		[m.services_subject, subjectOf],
		[m.services_class, (one) => one.class && nameOf(one.class, locale).text],
		[m.services_value, (one) => bare(digits(one, decimals, locale), locale)],
		[m.services_csv_unit, () => unit],
		[m.services_csv_qualifier, (one) => one.figure?.qualifier ?? null],
		[m.services_csv_numerator, (one) => plain(one.numerator, locale)],
		[m.services_csv_denominator, (one) => plain(one.denominator, locale)],
		[m.ui_state, (one) => stateInWords(one.state, locale) ?? m.indicators_state_final()],
		[m.services_edition, (one) => one.edition],
		[m.services_csv_method, (one) => one.method],
		[m.services_csv_scope, (one) => one.scope],
		[m.services_note, (one) => one.note],
		[m.services_printed, (one) => one.figure?.raw ?? null],
		[m.services_print_document, (one) => one.figure?.document.title ?? null]
	];
}

/**
 * All values of a series for a spreadsheet: UTF-8 with a mark, semicolons, the decimal sign of the
 * language. What is missing is an empty cell, with the reason in the column of the state.
 */
export function seriesCsv(series: OpenedSeries, locale: Locale) {
	const columns = columnsOf(series, locale);
	const rows = series.observations
		.toSorted((a, b) => a.period_start.localeCompare(b.period_start) || a.edition - b.edition)
		.map((one) => columns.map(([, of]) => cell(of(one))));
	const lines = [columns.map(([head]) => cell(head())), ...rows].map((row) => row.join(';'));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}
