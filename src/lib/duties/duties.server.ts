import { z } from 'zod';
import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { held } from '#lib/indicators/series.ts';
import type { NewItem } from './list-text.ts';
import type { ListForm } from './forms.ts';

/** The municipality and its whole division, which own what is chosen and brought. */
export interface Owner {
	municipality_code: string;
	division_id: string;
}

const Goals = z.array(z.object({ id: z.string(), title: z.string() }));

/** Every list with its items, and how the municipality follows them. */
export async function coverage(db: Db, municipality: string) {
	const rows = unwrap(await db.rpc('list_coverage', { home: municipality }));
	return rows.map((row) => ({ ...row, goals: Goals.parse(row.goals) }));
}

/** What an item may be followed with. */
export async function indicators(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('indicators')
			.select('id, name, name_sv, name_en, municipality_code')
			.or(`municipality_code.is.null,municipality_code.eq.${municipality}`)
			.order('name')
	);
}

export interface Choice {
	item_id: string;
	indicator_id: string | null;
	note: string;
}

/** Says how an item is followed; what was said before is replaced (the audit keeps it). */
export async function choose(db: Db, owner: Owner, { item_id, ...said }: Choice) {
	const changed = unwrap(
		await db
			.from('list_matches')
			.update(said)
			.eq('municipality_code', owner.municipality_code)
			.eq('item_id', item_id)
			.select('id')
	);
	if (changed.length > 0) return;
	unwrap(
		await db
			.from('list_matches')
			.insert({ ...owner, item_id, ...said })
			.select('id')
	);
}

/** Forgets what was said of an item. */
export async function forget(db: Db, { municipality_code }: Owner, item: string) {
	unwrap(
		await db
			.from('list_matches')
			.delete()
			.eq('municipality_code', municipality_code)
			.eq('item_id', item)
			.select('id')
	);
}

/** Brings a list of the municipality's own with its items. */
export async function bring(db: Db, owner: Owner, list: ListForm & { items: readonly NewItem[] }) {
	const { items, ...about } = list;
	const { id } = unwrap(
		await db
			.from('indicator_lists')
			.insert({ ...owner, ...about, code: `oma-${crypto.randomUUID()}`, is_whole: true })
			.select('id')
			.single()
	);
	const brought = await db
		.from('indicator_list_items')
		.insert(items.map((item, at) => ({ ...owner, ...item, list_id: id, ordinal: at + 1 })));
	// half a list would look like a whole one
	if (brought.error) await remove(db, owner, id);
	unwrap(brought);
}

/** Takes a list of the municipality's own away. */
export async function remove(db: Db, { municipality_code }: Owner, list: string) {
	unwrap(
		await db
			.from('indicator_lists')
			.delete()
			.eq('municipality_code', municipality_code)
			.eq('id', list)
			.select('id')
	);
}

/** The official yearly facts of the HYTE factor; the last is the points of its items. */
export const HYTE = [
	'hyte-kerroin',
	'hyte-lisaosa',
	'hyte-lisaosa-asukasta-kohti',
	'hyte-indikaattori'
] as const;

const FACT =
	`slug, name, name_sv, name_en, unit, decimals, direction, source, source_url, description, update_rhythm_months,
	breaks: series_breaks (at),
	scores: observations!observations_indicator_id_fkey (id, municipality_code, period_start, period_end, value,
		decimals, method, scope, state, supersedes_id,
		class: classes (id, name, name_sv, name_en, sort_order))` as const;

/** Nothing of these facts tells of a part of the house. */
const NOWHERE = { area: null, division: null, place: null } as const;

/** National series that are told once a year of the whole municipality, in their order. */
export async function yearlyFacts(db: Db, municipality: string, slugs: readonly string[]) {
	const ours = `municipality_code.is.null,municipality_code.eq.${municipality}`;
	const rows = unwrap(
		await db
			.from('indicators')
			.select(FACT)
			.is('municipality_code', null)
			.in('slug', slugs)
			.eq('scores.area_code', `KU${municipality}`)
			.or(ours, { referencedTable: 'scores' })
			.or(ours, { referencedTable: 'breaks' })
			.order('sort_order')
	);
	return rows.map(({ scores, ...fact }) => ({
		...fact,
		scores: held(scores.map((one) => ({ ...one, ...NOWHERE })))
	}));
}

export type CoverageLine = Awaited<ReturnType<typeof coverage>>[number];
export type Fact = Awaited<ReturnType<typeof yearlyFacts>>[number];
