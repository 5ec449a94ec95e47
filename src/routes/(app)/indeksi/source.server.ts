import type { Db } from '#lib/db/client.server.ts';
import { areaOf } from '#lib/index/definition.ts';
import * as indices from '#lib/index/indices.server.ts';
import { namesOf, observationsOf, type IndexSource } from '#lib/index/view.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The municipality's index with its figures, and how often it is told; null when there is none. */
export async function sourceOf(db: Db, municipality: string, year: number | null) {
	const index = await indices.get(db, municipality);
	if (!index) return null;

	const rows = await indices.rows(db, index.id, year);
	const source: IndexSource = {
		index,
		observations: observationsOf(rows),
		names: namesOf(rows),
		own: areaOf(municipality),
		locale: getLocale()
	};
	return { source, reportingMonths: monthsOf(index.division?.settings[0]?.value) };
}

const monthsOf = (setting: unknown) => (typeof setting === 'number' ? setting : null);
