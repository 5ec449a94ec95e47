import { toCsv, type CsvColumn } from '#lib/format/csv.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { forecastColumns, columnsOf, type Column, type Shown } from './columns.ts';
import { shareDecimals, type Followed } from './follow.ts';
import { accountName } from './line.ts';
import { timesOver } from './money.ts';

/** Euros as a plain number: cents are at most two decimals. */
const euros = (cents: number | null) => (cents === null ? null : cents / 100);

const money = ({ label, of }: Column): CsvColumn<Followed> => ({
	header: `${label} (€)`,
	value: (one) => euros(of(one)?.cents ?? null)
});

/**
 * The rows of a follow-up for a spreadsheet, all in euros, whatever the print's unit; what is missing is an
 * empty cell. Forecasts are rounded to whole euros, which is more than they know.
 */
export function budgetCsv(rows: readonly Followed[], shown: Shown, locale: Locale): string {
	const columns = columnsOf(rows, shown, locale);
	const seen = new Set(columns.map(({ key }) => key));
	const forecasts = forecastColumns(rows, shown).filter(({ key }) => !seen.has(key));
	return toCsv<Followed>(
		[
			{ header: m.budget_division(), value: ({ line }) => line.division_name },
			{ header: m.budget_place(), value: ({ line }) => line.service_area_name ?? line.item_name },
			{ header: m.budget_kind(), value: ({ line }) => kindWord(line.kind) },
			{ header: m.budget_account(), value: ({ line }) => accountName(line, locale).text },
			...columns.map(money),
			...forecasts.map(({ label, of }): CsvColumn<Followed> => {
				const whole = (cents: number) => timesOver(cents, 1, 100);
				return {
					header: `${label} (€)`,
					value: (one) => {
						const cents = of(one)?.cents ?? null;
						return cents === null ? null : whole(cents);
					}
				};
			}),
			{
				header: m.budget_column_share(),
				value: ({ share, line }) =>
					share === null ? null : Number(share.toFixed(shareDecimals(line)))
			}
		],
		rows
	);
}

export const kindWord = (kind: 'operating' | 'investment') =>
	kind === 'operating' ? m.budget_operating() : m.budget_investments();
