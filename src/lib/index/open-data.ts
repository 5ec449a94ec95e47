import { toCsv, type CsvColumn } from '#lib/format/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { indicatorsOf, namedIn } from './definition.ts';
import { baseYear } from './engine-views.ts';
import { computed, type IndexSource } from './source.ts';

/** Whose figures a file holds. */
export interface Whose {
	code: string;
	name: string;
}

/** As many decimals as the sources have; sums of doubles have more, which mean nothing. */
export const DECIMALS = 5;
export const exact = (value: number | null) =>
	value === null ? null : Number(value.toFixed(DECIMALS));

const whoseColumns = (whose: Whose): CsvColumn<unknown>[] => [
	{ header: m.index_page_csv_municipality(), value: () => whose.name },
	{ header: m.index_page_csv_code(), value: () => whose.code }
];

/** The index year by year, as a file. */
export function seriesCsv(source: IndexSource, whose: Whose): string {
	const series = computed(source).results.series(source.own);
	const base = series.find(({ value }) => value !== null)?.year ?? 0;
	const development = new Map(
		baseYear(series, base).points?.map(({ year, value }) => [year, value])
	);
	const titles = titlesOf(source);

	return toCsv(
		[
			...whoseColumns(whose),
			{ header: m.index_page_csv_year(), value: ({ year }) => year },
			{ header: m.index_page_csv_index(), value: ({ value }) => exact(value) },
			{
				header: m.index_page_csv_development({ base }),
				value: ({ year }) => exact(development.get(year) ?? null)
			},
			{ header: m.index_page_csv_present(), value: ({ present }) => present },
			{ header: m.index_page_csv_total(), value: ({ total }) => total },
			{
				header: m.index_page_csv_missing(),
				value: ({ missing }) => missing.map((id) => titles.get(id)).join(', ')
			}
		],
		series
	);
}

const titlesOf = ({ index, locale }: IndexSource) =>
	new Map(indicatorsOf(index).map(({ id, indicator }) => [id, namedIn(indicator, locale).text]));

/** Every part in every year, as a file; what is missing has an empty cell. */
export function partsCsv(source: IndexSource, whose: Whose): string {
	const { results } = computed(source);
	const parts = indicatorsOf(source.index);
	const years = results.series(source.own).map(({ year }) => year);
	const rows = years.flatMap((year) => {
		const values = results.values(source.own, year);
		return parts.map((part) => ({ ...part, year, value: values[part.id] ?? null }));
	});

	return toCsv(
		[
			...whoseColumns(whose),
			{ header: m.index_page_csv_year(), value: ({ year }) => year },
			{
				header: m.index_page_csv_part(),
				value: ({ indicator }) => namedIn(indicator, source.locale).text
			},
			{ header: m.index_page_csv_slug(), value: ({ indicator }) => indicator.slug },
			{ header: m.index_page_csv_value(), value: ({ value }) => exact(value) },
			{ header: m.index_page_csv_unit(), value: ({ indicator }) => indicator.unit },
			{ header: m.index_page_csv_weight(), value: ({ weight }) => weight },
			{ header: m.index_page_csv_source(), value: ({ indicator }) => indicator.source },
			{ header: m.index_page_csv_licence(), value: ({ indicator }) => indicator.licence }
		],
		rows
	);
}
