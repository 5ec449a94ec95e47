import type { Db } from '#lib/db/client.server.ts';
import type { Json } from '#lib/db/database.types.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { Mapping } from './columns.ts';
import type { RunOwner } from './runs.server.ts';

/** How files with these headings were read the last time; null when there was none. */
export async function find(db: Db, municipality: string, fingerprint: string) {
	const found = unwrap(
		await db
			.from('import_mappings')
			.select('mapping')
			.eq('municipality_code', municipality)
			.eq('fingerprint', fingerprint)
			.maybeSingle()
	);
	const parsed = Mapping.safeParse(found?.mapping);
	return parsed.success ? parsed.data : null;
}

/** Remembers how files with these headings are read. */
export async function remember(
	db: Db,
	owner: RunOwner,
	{ fingerprint, mapping }: { fingerprint: string; mapping: Mapping }
) {
	const { data } = await db
		.from('import_mappings')
		.update({ mapping: mapping as unknown as Json })
		.eq('municipality_code', owner.municipality)
		.eq('fingerprint', fingerprint)
		.select('id');
	if (data?.length) return;
	unwrap(
		await db
			.from('import_mappings')
			.insert({
				municipality_code: owner.municipality,
				division_id: owner.division,
				fingerprint,
				mapping: mapping as unknown as Json
			})
			.select('id')
			.single()
	);
}
