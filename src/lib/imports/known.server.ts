import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { plainWords } from './area-text.ts';
import { classIndex, classKey, type NewClass } from './class-text.ts';
import { isToldAtYearEnd } from './told-years.ts';
import type { Known } from './resolve.ts';

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
					title: external_title, query: external_query, decimals`
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

/** The national classes, and those of the municipality. */
export const classes = (db: Db, municipality: string | null) =>
	pages(async (from, to) =>
		unwrap(
			await db
				.from('classes')
				.select('id, dimension, code, name, name_sv, name_en, municipality: municipality_code')
				.or(municipality ? `municipality_code.eq.${municipality},${national}` : national)
				.order('sort_order')
				.order('id')
				.range(from, to)
		)
	);

/** The service units of a municipality, closed ones too: files tell of past years. */
export const units = (db: Db, municipality: string) =>
	pages(async (from, to) =>
		unwrap(
			await db
				.from('service_units')
				.select('id, name')
				.eq('municipality_code', municipality)
				.order('id')
				.range(from, to)
		)
	);

/** The indicators whose year means its last day. */
export const toldAtYearEnd = async (db: Db, municipality: string) =>
	new Set(
		unwrap(await db.rpc('told_years', { municipality }))
			.filter(isToldAtYearEnd)
			.map(({ indicator_id }) => indicator_id)
	);

/** What figures of a municipality's own may be told of beside what everybody knows. */
export interface Ours {
	municipality: string;
	/** Classes that the import is to make. */
	newClasses: readonly NewClass[];
	decimals: Known['decimals'];
}

/** The scales of the indicators that have one, by id. */
async function scales(db: Db) {
	const scaled = pages(async (from, to) =>
		unwrap(
			await db
				.from('indicators')
				.select('id, lowest_value, highest_value')
				.or('lowest_value.not.is.null,highest_value.not.is.null')
				.order('id')
				.range(from, to)
		)
	);
	return new Map((await scaled).map(({ id, ...scale }) => [id, scale]));
}

const NO_HOUSE: Pick<Known, 'home' | 'units' | 'decimals'> = {
	...{ home: null, units: new Map<string, string[]>(), decimals: new Map<string, number>() }
};

/** All areas and classes, and the indicators by the names that a source uses for them. */
export async function known(
	db: Db,
	named: ReadonlyMap<string, string>,
	ours?: Ours
): Promise<Known> {
	const all = classIndex(await classes(db, ours?.municipality ?? null));
	for (const one of ours?.newClasses ?? []) all.set(classKey(one), one.id);
	return {
		areas: new Set((await areas(db)).map(({ code }) => code)),
		classes: all,
		indicators: named,
		scales: await scales(db),
		...(ours ? await houseOf(db, ours) : NO_HOUSE)
	};
}

/** What only the municipality has. */
async function houseOf(db: Db, { municipality, decimals }: Ours) {
	const byName = Map.groupBy(await units(db, municipality), ({ name }) => plainWords(name));
	return {
		home: `KU${municipality}`,
		units: new Map([...byName].map(([name, some]) => [name, some.map(({ id }) => id)])),
		decimals
	};
}
