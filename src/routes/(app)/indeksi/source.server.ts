import type { Db } from '#lib/db/client.server.ts';
import type { Asked } from '#lib/index/asked.ts';
import { areaOf, needsEveryYear, seriesOf } from '#lib/index/definition.ts';
import * as indices from '#lib/index/indices.server.ts';
import { namesOf, observationsOf, type IndexSource } from '#lib/index/source.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The municipality's index with its figures and editions; null when there is none. */
export async function sourceOf(
	db: Db,
	municipality: string,
	{ year, edition }: Pick<Asked, 'year' | 'edition'>
) {
	const index = await indices.get(db, municipality, edition);
	if (!index) return null;

	const everyYear = needsEveryYear(index);
	const rows = await indices.rows(db, municipality, { series: seriesOf(index), year, everyYear });
	const source: IndexSource = {
		index,
		observations: observationsOf(rows, index),
		names: namesOf(rows),
		own: areaOf(municipality),
		locale: getLocale()
	};
	const editions = index.division.editions
		.filter(({ slug }) => slug === index.slug)
		.sort((a, b) => b.edition - a.edition);
	return { source, editions, reportingMonths: monthsOf(index.division.settings[0]?.value) };
}

const monthsOf = (setting: unknown) => (typeof setting === 'number' ? setting : null);
