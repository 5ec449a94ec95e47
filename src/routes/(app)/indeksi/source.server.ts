import type { Db } from '#lib/db/client.server.ts';
import type { Asked } from '#lib/index/asked.ts';
import { areaOf, needsEveryYear, seriesOf } from '#lib/index/definition.ts';
import { fewestIn } from '#lib/index/fewest.ts';
import * as indices from '#lib/index/indices.server.ts';
import { firstToldOf, namesOf, observationsOf, type IndexSource } from '#lib/index/source.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The municipality's index with its figures and editions; null when there is none. */
export async function sourceOf(
	db: Db,
	municipality: string,
	{ year, against, edition }: Pick<Asked, 'year' | 'against' | 'edition'>
) {
	const index = await indices.get(db, municipality, edition);
	if (!index) return null;

	const rows = await indices.rows(db, municipality, {
		series: seriesOf(index),
		everyYear: needsEveryYear(index),
		year: laterOf(year, against),
		fewest: fewestIn(index)
	});
	const source: IndexSource = {
		index,
		observations: observationsOf(rows, index),
		first: firstToldOf(rows, index),
		names: namesOf(rows),
		own: areaOf(municipality),
		locale: getLocale()
	};
	const editions = index.division.editions
		.filter(({ slug }) => slug === index.slug)
		.sort((a, b) => b.edition - a.edition);
	const reportingMonths = monthsOf(index.division.settings[0]?.value);
	return { source, editions, reportingMonths, published: publishedIn(index) };
}

/** Of two years that are compared, the others are told in the later one. */
const laterOf = (year: number | null, against: number | null) =>
	year === null || against === null ? year : Math.max(year, against);

/** When the edition was published, and the newest year in it. */
const publishedIn = ({ published_at: at, newest }: indices.IndexRow) =>
	at === null ? null : { at, year: newest[0]?.year ?? null };

const monthsOf = (setting: unknown) => (typeof setting === 'number' ? setting : null);
