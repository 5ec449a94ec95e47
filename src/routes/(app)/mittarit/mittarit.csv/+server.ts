import { csvResponse, toCsv, type CsvColumn } from '#lib/format/csv.ts';
import type { Entry } from '#lib/indicators/catalogue.ts';
import { ageInWords } from '#lib/indicators/fresh-words.ts';
import { directionName, kindName, verdictName } from '#lib/indicators/kind.ts';
import { stateInWords } from '#lib/indicators/observation.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { chosenEntries } from '../chosen.server.ts';
import type { RequestHandler } from './$types';

const yes = (is: boolean) => (is ? m.indicators_yes() : m.indicators_no());

const columns = (): CsvColumn<Entry>[] => [
	{ header: m.indicators_csv_id(), value: ({ slug }) => slug },
	{ header: m.indicators_name(), value: ({ name }) => name },
	{ header: m.indicators_kind(), value: ({ kind }) => kindName(kind) },
	{ header: m.indicators_csv_heading(), value: ({ heading }) => heading },
	{ header: m.indicators_division(), value: ({ division_name }) => division_name },
	{ header: m.indicators_newest(), value: ({ newest }) => newest?.value },
	{ header: m.indicators_unit(), value: ({ unit }) => unit },
	{ header: m.indicators_csv_start(), value: ({ newest }) => newest?.period_start },
	{ header: m.indicators_csv_end(), value: ({ newest }) => newest?.period_end },
	{
		header: m.indicators_state(),
		value: ({ newest }) =>
			newest && (stateInWords(newest.state, getLocale()) ?? m.indicators_state_final())
	},
	{
		header: m.indicators_age(),
		value: ({ fresh }) => (fresh.age === null ? null : ageInWords(fresh.age, getLocale()))
	},
	{ header: m.indicators_change(), value: ({ change }) => change?.by },
	{
		header: m.indicators_csv_verdict(),
		value: ({ change }) => change && verdictName(change.verdict)
	},
	{ header: m.indicators_direction(), value: ({ direction }) => directionName(direction) },
	{ header: m.indicators_stale(), value: ({ fresh }) => yes(fresh.isStale) },
	{ header: m.indicators_csv_next(), value: ({ fresh }) => fresh.next?.on },
	{ header: m.indicators_csv_goals(), value: ({ goals }) => goals },
	{ header: m.indicators_in_index(), value: ({ in_index }) => yes(in_index) },
	{ header: m.indicators_source(), value: ({ source }) => source }
];

/** The catalogue as it is filtered, for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { chosen } = await chosenEntries({ locals, url });
	return csvResponse(`${m.indicators_file_name()}.csv`, toCsv(columns(), chosen));
};
