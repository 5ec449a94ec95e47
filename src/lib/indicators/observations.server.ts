import type { Db } from '#lib/db/client.server.ts';
import type { Enums } from '#lib/db/enums.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';

type Kind = Enums['indicator_kind'];

/* Every edition of a value comes along; which of them holds is for observation.ts to say. */
const SERIES =
	`id, slug, kind, part_of_id, name, name_sv, name_en, description, unit, decimals, heading, source, source_url, licence,
	targets: indicator_targets (id, year, operator, value, qualifier, note, figure: source_figures (raw)),
	breaks: series_breaks (at, note)` as const;

const VALUE =
	`id, period_start, period_end, value, numerator, denominator, decimals, method, scope, state,
	edition, supersedes_id, note,
	class: classes (id, name, name_sv, name_en, sort_order),
	area: service_areas (id, name, tag),
	division: divisions!observations_subject_division_id_municipality_code_fkey (id, name),
	place: service_units (id, name, valid_to,
		area: service_areas!service_units_service_area_id_municipality_code_division_i_fkey (id, name, tag))` as const;

const LISTED = `${SERIES}, observations!observations_indicator_id_fkey (${VALUE},
	figure: source_figures (raw, qualifier))` as const;

const OPENED = `${SERIES}, division_id, observations!observations_indicator_id_fkey (${VALUE},
	figure: source_figures (raw, qualifier, table_label, section, row_label, column_label, note,
		document: source_documents (title, dated))),
	links: goal_indicators (goal: goals (id, title, division: divisions (name)))` as const;

/** The municipality's own series of these kinds, in the order of the house. */
export async function list(db: Db, municipality: string, kinds: readonly Kind[]) {
	return unwrap(
		await db
			.from('indicators')
			.select(LISTED)
			.eq('municipality_code', municipality)
			.eq('observations.municipality_code', municipality)
			.in('kind', kinds)
			.order('sort_order')
			.order('name')
	);
}

/** One series, with the print that each value comes from and the goals that want to move it. */
export async function get(
	db: Db,
	municipality: string,
	{ kinds, slug }: { kinds: readonly Kind[]; slug: string }
) {
	return unwrap(
		await db
			.from('indicators')
			.select(OPENED)
			.eq('municipality_code', municipality)
			.eq('observations.municipality_code', municipality)
			.in('kind', kinds)
			.eq('slug', slug)
			.single()
	);
}

export type Listed = Awaited<ReturnType<typeof list>>[number];
export type Opened = Awaited<ReturnType<typeof get>>;
