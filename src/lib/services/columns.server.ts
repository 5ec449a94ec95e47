import { z } from 'zod';
import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { UNIT_KINDS } from './unit.ts';

/** A figure that is asked each month: of which units, and whether as two parts. */
export const ColumnForm = z.object({
	area: z.uuid(),
	indicator: z.uuid({ error: () => m.services_choose_indicator() }),
	unit_kind: z.union([z.enum(UNIT_KINDS), z.literal('')]).transform((kind) => kind || null),
	asks_parts: z
		.string()
		.optional()
		.transform((text) => text === 'on')
});

const NAMES = 'name, name_sv, name_en' as const;

/** The columns of each service area's sheet. */
export async function list(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('service_areas')
			.select(
				`id, name, tag, division_id, valid_from, valid_to,
				columns: entry_indicators (id, unit_kind, asks_parts, sort_order, indicator_id,
					indicator: indicators (slug, unit, ${NAMES}), class: classes (${NAMES}))`
			)
			.eq('municipality_code', municipality)
			.order('sort_order', { referencedTable: 'entry_indicators' })
	);
}

/** The municipality's own series that could be asked. */
export async function listChoices(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('indicators')
			.select(`id, unit, ${NAMES}`)
			.eq('municipality_code', municipality)
			.eq('kind', 'service')
			.order('sort_order')
	);
}

export async function add(db: Db, municipality: string, column: z.infer<typeof ColumnForm>) {
	const { area, indicator, ...how } = column;
	const { asked, ...owner } = unwrap(
		await db
			.from('service_areas')
			.select('municipality_code, division_id, asked: entry_indicators (count)')
			.eq('municipality_code', municipality)
			.eq('id', area)
			.single()
	);
	const sort_order = (asked[0]?.count ?? 0) + 1;
	const row = { ...owner, ...how, service_area_id: area, indicator_id: indicator, sort_order };
	unwrap(await db.from('entry_indicators').insert(row));
}

/** Stops asking; the values that there are stay. */
export async function remove(db: Db, municipality: string, id: string) {
	unwrap(
		await db.from('entry_indicators').delete().eq('municipality_code', municipality).eq('id', id)
	);
}
