import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { SpaceForm, UnitForm } from './unit-forms.ts';

const DATES = 'valid_from, valid_to' as const;

/** The service areas with their units and the spaces of each. */
export async function list(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('service_areas')
			.select(
				`id, name, tag, division_id, ${DATES},
				units: service_units (id, name, kind, version, ${DATES},
					spaces: unit_spaces (id, name, floor_area, is_counted, note, version, ${DATES}))`
			)
			.eq('municipality_code', municipality)
	);
}

export type AreaOfUnits = Awaited<ReturnType<typeof list>>[number];
export type Unit = AreaOfUnits['units'][number];
export type Space = Unit['spaces'][number];

/** The division that a service area or a unit is owned by. */
async function ownerOf(
	db: Db,
	table: 'service_areas' | 'service_units',
	{ municipality, id }: { municipality: string; id: string }
) {
	return unwrap(
		await db
			.from(table)
			.select('municipality_code, division_id')
			.eq('municipality_code', municipality)
			.eq('id', id)
			.single()
	);
}

/** Adds a unit, or changes one; null when its version was not the newest or the caller may not. */
export async function save(db: Db, municipality: string, form: UnitForm) {
	const { id, version, area, ...words } = form;
	if (id === '') {
		const owner = await ownerOf(db, 'service_areas', { municipality, id: area });
		const row = { ...words, ...owner, service_area_id: area };
		return unwrap(await db.from('service_units').insert(row).select('id').single());
	}
	return unwrap(
		await db
			.from('service_units')
			.update(words)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.eq('version', version)
			.select('id')
			.maybeSingle()
	);
}

/** Adds a space, or changes one; null as in `save`. */
export async function saveSpace(db: Db, municipality: string, form: SpaceForm) {
	const { id, version, unit, ...words } = form;
	if (id === '') {
		const owner = await ownerOf(db, 'service_units', { municipality, id: unit });
		const row = { ...words, ...owner, service_unit_id: unit };
		return unwrap(await db.from('unit_spaces').insert(row).select('id').single());
	}
	return unwrap(
		await db
			.from('unit_spaces')
			.update(words)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.eq('version', version)
			.select('id')
			.maybeSingle()
	);
}
