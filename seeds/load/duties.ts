import { indicatorOf } from './national.ts';
import { idOf, number, put, readCsv, readJson, type Seeding } from './read.ts';

interface Item {
	heading?: string;
	title: string;
	title_sv: string;
	title_en: string;
	external_id?: string;
	/** Slug of the national indicator that is the same thing. */
	indicator?: string;
	/** The class that is the same thing, as `tea_dimension:sitoutuminen`. */
	class?: string;
}

interface Lists {
	classes: {
		dimension: string;
		code: string;
		name: string;
		name_sv: string;
		name_en: string;
		sort_order: number;
	}[];
	lists: {
		code: string;
		name: string;
		name_sv: string;
		name_en: string;
		issuer: string;
		year: number | null;
		standing: 'in_force' | 'not_in_force' | 'unknown';
		is_whole: boolean;
		note: string;
		source_url: string;
		items: Item[];
	}[];
}

/** What every municipality is expected to follow, as far as the sources were read. No values come with it. */
export async function loadDuties({ db }: Seeding) {
	const { classes, lists } = readJson<Lists>('national/expected-lists.json');
	await put(
		db,
		'classes',
		classes.map((one) => ({ id: idOf('class', `${one.dimension}:${one.code}`), ...one }))
	);
	await put(db, 'indicators', readCsv('national/duty-indicators.csv').map(indicator));
	await put(
		db,
		'indicator_lists',
		lists.map(({ items: _, ...list }, at) => ({
			id: idOf('list', list.code),
			...list,
			sort_order: at + 1
		}))
	);
	await put(
		db,
		'indicator_list_items',
		lists.flatMap(({ code, items }) => items.map((item, at) => itemOf(code, item, at + 1)))
	);
}

const itemOf = (list: string, { indicator, class: part, ...item }: Item, ordinal: number) => ({
	id: idOf('list item', list, String(ordinal)),
	list_id: idOf('list', list),
	ordinal,
	heading: item.heading ?? '',
	title: item.title,
	title_sv: item.title_sv,
	title_en: item.title_en,
	external_id: item.external_id ?? null,
	indicator_id: indicator ? indicatorOf(indicator) : null,
	class_id: part ? idOf('class', part) : null
});

const indicator = (row: Record<string, string>) => ({
	id: indicatorOf(row.slug ?? ''),
	slug: row.slug ?? '',
	name: row.name_fi ?? '',
	name_sv: row.name_sv ?? '',
	name_en: row.name_en ?? '',
	description: row.description ?? '',
	unit: row.unit ?? '',
	decimals: Number(row.decimals),
	lowest_value: number(row.lowest_value),
	highest_value: number(row.highest_value),
	direction: row.direction as 'higher_is_better',
	kind: row.kind as 'investment',
	heading: row.heading ?? '',
	sort_order: Number(row.sort_order),
	update_rhythm_months: number(row.update_rhythm_months),
	external_source: row.external_id ? 'sotkanet' : null,
	external_id: row.external_id || null,
	source: row.source ?? '',
	source_url: row.source_url ?? '',
	licence: row.licence ?? ''
});
