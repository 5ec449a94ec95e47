import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';

/** What the engine and the pages need to know of a definition, beside its parts. */
export const INDEX =
	'id, name, name_sv, name_en, note, is_example, direction, decimals, aggregate, min_share, carry_forward_years, edition, published_at';

/** A part and its indicator. */
export const PART = `id, parent_id, name, weight, aggregate, min_share, normalise, sort_order,
	indicator: indicators (slug, name, name_sv, name_en, description, unit, decimals, direction, source,
		source_url, licence, update_rhythm_months)` as const;

/** How often the index is told to the council, in months (a setting of the municipality). */
const REPORTING = 'index_reporting_months';

/** The newest edition of the municipality's index with its parts; null when it has none. */
export async function get(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('index_definitions')
			.select(
				`${INDEX}, division: divisions (settings (value)), components: index_components (${PART})`
			)
			.eq('municipality_code', municipality)
			.eq('division.settings.key', REPORTING)
			.order('valid_from', { ascending: false })
			.order('edition', { ascending: false })
			.limit(1)
			.maybeSingle()
	);
}

/** All years of the own municipality, and all municipalities in one year: the newest if not said. */
export async function rows(db: Db, definition: string, peerYear: number | null) {
	return unwrap(
		await db.rpc('index_rows', {
			definition,
			...(peerYear !== null && { peer_year: peerYear })
		})
	);
}

export type IndexRow = NonNullable<Awaited<ReturnType<typeof get>>>;
export type PartRow = IndexRow['components'][number];
export type FigureRow = Awaited<ReturnType<typeof rows>>[number];
