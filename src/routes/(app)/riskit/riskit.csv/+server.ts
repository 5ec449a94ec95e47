import { csvResponse, toCsv, type CsvColumn } from '#lib/format/csv.ts';
import { m } from '#lib/paraglide/messages.js';
import { bandName, changeName, judgedShort, statusName } from '#lib/risks/words.ts';
import { chosenRisks, type ChosenRisk } from '../chosen.server.ts';
import type { RequestHandler } from './$types';

const before = ({ change }: ChosenRisk) => ('from' in change ? judgedShort(change.from) : null);

const columns = (): CsvColumn<ChosenRisk>[] => [
	{ header: m.risks_csv_id(), value: ({ id }) => id },
	{ header: m.risks_risk(), value: ({ title }) => title },
	{ header: m.risks_description(), value: ({ description }) => description },
	{ header: m.risks_division(), value: ({ division }) => division.name },
	{ header: m.risks_area(), value: ({ area }) => area?.name },
	{ header: m.risks_status(), value: ({ status }) => statusName(status) },
	{ header: m.risks_likelihood(), value: ({ newest }) => newest?.likelihood },
	{ header: m.risks_impact(), value: ({ newest }) => newest?.impact },
	{ header: m.risks_size(), value: ({ size }) => size },
	{ header: m.risks_band(), value: ({ band }) => band && bandName(band) },
	{ header: m.risks_control(), value: ({ control }) => control },
	{ header: m.risks_responsible(), value: ({ position }) => position?.title },
	{ header: m.risks_reviewed(), value: ({ newest }) => newest?.reviewed_on },
	{ header: m.risks_change(), value: ({ change }) => changeName(change.kind) },
	{ header: m.risks_csv_before(), value: before },
	{
		header: m.risks_goals(),
		value: ({ goals }) => goals.flatMap(({ goal }) => goal?.title ?? []).join(', ')
	},
	{
		header: m.risks_money(),
		value: ({ accounts }) => accounts.map(({ account }) => account.name).join(', ')
	}
];

/** The list as it is filtered, for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { chosen } = await chosenRisks({ locals, url });
	return csvResponse(`${m.risks_file_name()}.csv`, toCsv(columns(), chosen));
};
