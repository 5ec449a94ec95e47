import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { CatalogueRow } from './catalogue.ts';

/** Every indicator that the municipality can follow, with its own values. */
export async function list(db: Db, municipality: string): Promise<CatalogueRow[]> {
	const rows = unwrap(await db.rpc('indicator_catalogue', { home: municipality }));
	// What a function returns is never null to the generated types; here it may be.
	return rows as unknown as CatalogueRow[];
}
