import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { classKey, type Known } from './resolve.ts';

/** As many rows as the API gives at once. */
const PAGE = 1000;

async function pages<T>(page: (from: number, to: number) => Promise<T[]>) {
	const all: T[] = [];
	for (;;) {
		const some = await page(all.length, all.length + PAGE - 1);
		all.push(...some);
		if (some.length < PAGE) return all;
	}
}

const national = 'municipality_code.is.null';

/** The indicators that a municipality may bring figures of (null: the national ones). */
export const indicators = (db: Db, municipality: string | null) =>
	pages(async (from, to) =>
		unwrap(
			await db
				.from('indicators')
				.select(
					`id, slug, name, name_sv, name_en, municipality: municipality_code, source: external_source, external: external_id,
					title: external_title, query: external_query`
				)
				.or(municipality ? `municipality_code.eq.${municipality},${national}` : national)
				.order('slug')
				.order('id')
				.range(from, to)
		)
	);
export type KnownIndicator = Awaited<ReturnType<typeof indicators>>[number];

export const areas = (db: Db) =>
	pages(async (from, to) =>
		unwrap(
			await db.from('areas').select('code, category, name, name_sv').order('code').range(from, to)
		)
	);

const classes = (db: Db) =>
	pages(async (from, to) =>
		unwrap(await db.from('classes').select('id, dimension, code').order('id').range(from, to))
	);

/** All areas and classes, and the indicators by the names that a source uses for them. */
export async function known(db: Db, named: ReadonlyMap<string, string>): Promise<Known> {
	return {
		areas: new Set((await areas(db)).map(({ code }) => code)),
		classes: new Map((await classes(db)).map((one) => [classKey(one), one.id])),
		indicators: named
	};
}
