import type { Tone } from '#lib/charts/bars.ts';
import { wordOf } from '#lib/charts/waterfall.ts';
import { toCsv } from '#lib/format/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { DECIMALS, exact, type Whose } from './open-data.ts';
import type { Why } from './why.ts';

const wordsOf = (): Record<Tone, string> => ({
	improving: m.charts_improving(),
	worsening: m.charts_worsening(),
	neutral: m.charts_neutral()
});

/** The steps from one year's index to another's, as a file; the first row and the last are the levels. */
export function changeCsv({ change, steps, year, against }: Why, whose: Whose): string {
	const level = (of: number, value: number) => ({
		label: m.index_page_value_label({ year: of }),
		value,
		word: ''
	});
	const words = wordsOf();
	const rows = [
		level(against, change.from),
		...steps.map((step) => ({ ...step, word: wordOf(step, words, DECIMALS) })),
		level(year, change.to)
	];
	return toCsv(
		[
			{ header: m.index_page_csv_municipality(), value: () => whose.name },
			{ header: m.index_page_csv_code(), value: () => whose.code },
			{ header: m.charts_part(), value: ({ label }) => label },
			{ header: m.index_page_effect(), value: ({ value }) => exact(value) },
			{ header: m.charts_direction(), value: ({ word }) => word }
		],
		rows
	);
}
