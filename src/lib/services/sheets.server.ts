import type { Db } from '#lib/db/client.server.ts';
import { DbError, unwrap } from '#lib/db/unwrap.server.ts';
import { firstDay, lastDay } from './month.ts';
import type { Draft } from './sheet-draft.ts';
import { entriesOf } from './sheet-entry.ts';
import { asTyped, outcomeOf, type Answer, type Outcome } from './sheet-outcome.ts';
import type { SheetRow } from './sheet.ts';

export interface Month {
	municipality: string;
	area: string;
	/** `2023-04` */
	month: string;
}

/** The service areas of the municipality, with how many units they have and figures they ask for. */
export async function listAreas(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('service_areas')
			.select(
				'id, name, tag, valid_from, valid_to, division_id, units: service_units (count), asked: entry_indicators (count)'
			)
			.eq('municipality_code', municipality)
	);
}

export type Area = Awaited<ReturnType<typeof listAreas>>[number];

/** The month's sheet: the generated types do not know which columns may be empty. */
export async function get(db: Db, { municipality, area, month }: Month): Promise<SheetRow[]> {
	return unwrap(
		await db.rpc('entry_sheet', { municipality, area, month: firstDay(month) })
	) as SheetRow[];
}

/** Saves what was touched, cell by cell; what is wrong or in conflict comes back as it was typed. */
export async function save(
	db: Db,
	{ municipality, month }: Omit<Month, 'area'>,
	drafts: readonly Draft[]
): Promise<Outcome> {
	const { entries, errors } = entriesOf(drafts);
	const period = { period_start: firstDay(month), period_end: lastDay(month) };
	try {
		const answers = entries.length
			? unwrap(
					await db.rpc('enter_observations', {
						municipality,
						entries: entries.map((entry) => ({ ...entry, ...period }))
					})
				)
			: [];
		return outcomeOf(drafts, answers as Answer[], errors);
	} catch (error) {
		if (error instanceof DbError && error.status === 403) return asTyped(drafts, 'refused');
		throw error;
	}
}
