import type { Db } from '#lib/db/client.server.ts';
import type { Json } from '#lib/db/database.types.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';

/** What the engine and the pages need to know of a definition, beside its parts. */
export const INDEX =
	'id, name, name_sv, name_en, note, is_example, direction, decimals, aggregate, min_share, carry_forward_years, edition, published_at';

/** A part and its indicator. */
export const PART =
	`id, parent_id, indicator_id, name, weight, aggregate, min_share, normalise, sort_order,
	indicator: indicators (slug, name, name_sv, name_en, description, unit, decimals, direction, source,
		source_url, licence, update_rhythm_months)` as const;

/** How often the index is told to the council, in months (a setting of the municipality). */
const REPORTING = 'index_reporting_months';

const EDITIONS = 'id, slug, edition, valid_from, note, is_example, published_at';

/** An edition of the municipality's index with its parts, the newest if not said; null: there is none. */
export async function get(db: Db, municipality: string, edition: number | null = null) {
	const stored = db
		.from('index_definitions')
		.select(
			`${INDEX}, slug, valid_from, components: index_components (${PART}),
			newest: published_observations (year),
			division: divisions (settings (value), editions: index_definitions (${EDITIONS}))`
		)
		.eq('municipality_code', municipality)
		.eq('division.settings.key', REPORTING)
		.not('newest.value', 'is', null)
		.order('year', { referencedTable: 'newest', ascending: false })
		.limit(1, { referencedTable: 'newest' });

	return unwrap(
		await (edition === null ? stored : stored.eq('edition', edition))
			.order('valid_from', { ascending: false })
			.order('edition', { ascending: false })
			.limit(1)
			.maybeSingle()
	);
}

interface Figures {
	/** Indicators by id. */
	series: string[];
	/** All municipalities in every year. */
	everyYear: boolean;
	/** The year in which all municipalities are told; null: the newest. */
	year?: number | null;
	/** The own municipality has as many of the indicators in that year. */
	fewest: number;
}

/** All years of the own municipality, and all municipalities in one year or in every year. */
export async function rows(
	db: Db,
	home: string,
	{ series, everyYear, year = null, fewest }: Figures
) {
	return unwrap(
		await db.rpc('index_rows', {
			...{ home, series, fewest },
			every_year: everyYear,
			...(year !== null && { peer_year: year })
		})
	);
}

/** The indicators that the municipality's index may have as parts. */
export async function candidates(db: Db, home: string) {
	return unwrap(await db.rpc('index_candidates', { home }));
}

/** Saves a draft as the edition after the one it was made from; the number of the new one. */
export async function save(db: Db, home: string, draft: Json, basedOn: string | null) {
	return unwrap(
		await db.rpc('save_index_edition', { home, draft, ...(basedOn && { based_on: basedOn }) })
	);
}

/** Publishes an edition and the municipality's figures in it; how many figures. */
export async function publish(db: Db, definition: string) {
	return unwrap(await db.rpc('publish_index', { definition }));
}

export type IndexRow = NonNullable<Awaited<ReturnType<typeof get>>>;
export type PartRow = IndexRow['components'][number];
export type EditionRow = IndexRow['division']['editions'][number];
export type FigureRow = Awaited<ReturnType<typeof rows>>[number];
type CandidateRow = Awaited<ReturnType<typeof candidates>>[number];

/** The generated types do not know that columns of a function may be null. */
export type Candidate = Omit<CandidateRow, 'update_rhythm_months' | 'first_year' | 'last_year'> & {
	update_rhythm_months: number | null;
	first_year: number | null;
	last_year: number | null;
};
