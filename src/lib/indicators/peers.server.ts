import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { Enums } from '#lib/db/enums.ts';

/** A municipality that tells the indicator (function indicator_peers). */
export interface PeerRow {
	area_name: string;
	municipality_number: string;
	population: number | null;
	/** In the shown year. */
	value: number | null;
	state: Enums['figure_state'] | null;
	told_year: number;
	is_chosen: boolean;
	/** Of the own one and the chosen ones only. */
	years: number[] | null;
	figures: (number | null)[] | null;
}

export interface Asked {
	year: number | null;
	/** Numbers of municipalities; null: those nearest in population. */
	chosen: string[] | null;
}

/** One indicator in all municipalities. */
export async function list(
	db: Db,
	municipality: string,
	{ slug, year, chosen }: Asked & { slug: string }
): Promise<PeerRow[]> {
	const rows = unwrap(
		await db.rpc('indicator_peers', {
			series: slug,
			home: municipality,
			...(year !== null && { in_year: year }),
			...(chosen !== null && { chosen })
		})
	);
	return rows as unknown as PeerRow[];
}
