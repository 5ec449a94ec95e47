import { csvResponse, toCsv, type CsvColumn } from '#lib/format/csv.ts';
import { byNewest, stateInWords } from '#lib/indicators/observation.ts';
import { lineName } from '#lib/indicators/series-cube.ts';
import * as indicators from '#lib/indicators/series.server.ts';
import type { Told } from '#lib/indicators/series.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mine } from '#lib/people/mine.server.ts';
import type { RequestHandler } from './$types';

const columns = (unit: string): CsvColumn<Told>[] => [
	{ header: m.services_csv_start(), value: (one) => one.period_start },
	{ header: m.services_csv_end(), value: (one) => one.period_end },
	{
		header: m.indicators_part(),
		value: (one) => lineName({ key: '', values: [], first: one }, getLocale())
	},
	{ header: m.services_value(), value: (one) => one.value },
	{ header: m.indicators_unit(), value: () => unit },
	{ header: m.services_csv_qualifier(), value: ({ figure }) => figure?.qualifier },
	{ header: m.services_csv_numerator(), value: (one) => one.numerator },
	{ header: m.services_csv_denominator(), value: (one) => one.denominator },
	{ header: m.indicators_csv_lower(), value: (one) => one.lower_bound },
	{ header: m.indicators_csv_upper(), value: (one) => one.upper_bound },
	{
		header: m.ui_state(),
		value: ({ state }) => stateInWords(state, getLocale()) ?? m.indicators_state_final()
	},
	{ header: m.services_edition(), value: (one) => one.edition },
	{ header: m.indicators_csv_id(), value: (one) => one.id },
	{ header: m.indicators_csv_supersedes(), value: (one) => one.supersedes_id },
	{ header: m.services_csv_method(), value: (one) => one.method },
	{ header: m.services_csv_scope(), value: (one) => one.scope },
	{ header: m.services_note(), value: (one) => one.note },
	{ header: m.indicators_brought_by(), value: (one) => one.entered_by }
];

/** All values of a series with their editions, oldest first. */
export const GET: RequestHandler = async ({ locals, params: { slug } }) => {
	const { municipality } = mine(locals);
	const series = await indicators.get(locals.db, municipality.code, slug);
	const rows = series.values.toSorted((a, b) => byNewest(b, a) || a.edition - b.edition);
	return csvResponse(`${municipality.slug}-${slug}.csv`, toCsv(columns(series.unit), rows));
};
