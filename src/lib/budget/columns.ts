import { formatDate } from '#lib/format/date.ts';
import type { Enums } from '#lib/db/enums.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { monthsOf, type Checkpoint, type Followed } from './follow.ts';
import type { Basis, Line } from './line.ts';
import type { Money } from './money.ts';

/** A column of money as the osavuosikatsaus prints it; the unit stands in the head when all cells share it. */
export interface Column {
	key: string;
	label: string;
	/** Euros of the unit; null: each cell says its own. */
	unit: number | null;
	of: (one: Followed) => Money | null;
}

export interface Shown extends Checkpoint {
	year: number;
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** How much of a year a day closes: "1–3/2023", "2023" at its end, the day itself within a month. */
export function spanOf(day: string, locale: Locale): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	if (date !== lastOf(year, month)) return formatDate(day, locale);
	if (month === 12) return String(year);
	return month === 1 ? `1/${String(year)}` : `1–${String(month)}/${String(year)}`;
}

const pad = (n: number) => String(n).padStart(2, '0');

/** The same point of the year before; the end of a month stays its end. */
function yearBefore(day: string): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const last = lastOf(year - 1, month);
	return `${String(year - 1)}-${pad(month)}-${pad(date === lastOf(year, month) ? last : date)}`;
}

const previousSpan = (day: string, locale: Locale) => spanOf(yearBefore(day), locale);

/** What the column of the budget is called here. */
export function againstLabel({ year, against }: Omit<Shown, 'through'>, lines: readonly Line[]) {
	if (against === 'plan') return m.budget_column_plan({ year });
	const changed = lines.some(({ figures }) => figures.budget_amended ?? figures.amendment);
	return against === 'budget_amended' && changed
		? m.budget_column_amended({ year })
		: m.budget_column_budget({ year });
}

/** What the column of the outturn is called: at the end of a year the closing takes its place. */
export const outturnLabel = (rows: readonly Followed[], { through }: Shown, locale: Locale) =>
	monthsOf(through) === 12 && rows.every(({ line }) => !line.figures.outturn)
		? m.budget_column_closing({ year: Number(through.slice(0, 4)) })
		: m.budget_column_outturn({ span: spanOf(through, locale) });

/** The columns that have something in them; what is missing everywhere is no column of zeros. */
export function columnsOf(rows: readonly Followed[], shown: Shown, locale: Locale): Column[] {
	const lines = rows.map(({ line }) => line);
	const previous = previousSpan(shown.through, locale);
	const all: [keyof Followed, string][] = [
		['previousClosing', m.budget_column_closing({ year: shown.year - 1 })],
		['previousOutturn', m.budget_column_outturn({ span: previous })],
		['budget', againstLabel(shown, lines)],
		['change', m.budget_column_change()],
		['outturn', outturnLabel(rows, shown, locale)],
		['left', m.budget_column_left()],
		['deviation', m.budget_column_deviation()]
	];
	// When the year is over, off an even pace says the same as what is left.
	const isOver = monthsOf(shown.through) === 12;
	return columnsIn(rows, isOver ? all.slice(0, -1) : all);
}

/** The forecasts of the year beside its budget. */
export function forecastColumns(rows: readonly Followed[], shown: Shown): Column[] {
	const lines = rows.map(({ line }) => line);
	return columnsIn(rows, [
		['budget', againstLabel(shown, lines)],
		['forecast', m.budget_column_forecast()],
		['straight', m.budget_column_straight()],
		['profile', m.budget_column_profile()]
	]);
}

function columnsIn(rows: readonly Followed[], all: readonly [keyof Followed, string][]): Column[] {
	return all.flatMap(([key, label]) => {
		const of = (one: Followed) => one[key] as Money | null;
		const told = rows.map(of).filter((money) => money !== null);
		const units = new Set(told.map(({ unit }) => unit));
		const unit = units.size === 1 ? (told[0]?.unit ?? null) : null;
		return told.length === 0 ? [] : { key, label, of, unit };
	});
}

/** What an amount of that basis is called in a year. */
export function basisLabel(basis: Basis, { year, through }: Shown, locale: Locale): string {
	if (basis === 'previous_closing') return m.budget_column_closing({ year: year - 1 });
	if (basis === 'previous_outturn')
		return m.budget_column_outturn({ span: previousSpan(through, locale) });
	if (basis === 'outturn') return m.budget_column_outturn({ span: spanOf(through, locale) });
	if (basis === 'closing') return m.budget_column_closing({ year });
	if (basis === 'budget') return m.budget_column_budget({ year });
	if (basis === 'budget_amended') return m.budget_column_amended({ year });
	return basis === 'plan' ? m.budget_column_plan({ year }) : basisWord(basis);
}

const WORDS: Record<Enums['budget_basis'], () => string> = {
	budget: m.budget_basis_budget,
	amendment: m.budget_basis_amendment,
	budget_amended: m.budget_basis_budget_amended,
	plan: m.budget_basis_plan,
	outturn: m.budget_basis_outturn,
	closing: m.budget_basis_closing,
	forecast: m.budget_basis_forecast,
	change: m.budget_column_change
};

/** What a basis is called. */
export const basisWord = (basis: Enums['budget_basis']) => WORDS[basis]();
