import { error } from '@sveltejs/kit';
import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import type { Series, Told } from './series.ts';

/* Every edition of a value comes along; which of them holds is for series.ts to say. */
const SERIES =
	`id, slug, version, municipality_code, division_id, name, name_sv, name_en, description, unit, decimals,
	lowest_value, highest_value, direction, kind, source, source_url, licence, age_groups, update_rhythm_months, lag_months, next_update,
	owner: divisions!indicators_division_id_municipality_code_fkey (name),
	targets: indicator_targets (id, year, operator, value, qualifier, note, version),
	breaks: series_breaks (id, at, note),
	expected: expected_updates (id, expected_on, note, version, updated_at),
	links: goal_indicators (goal: goals (id, title, division: divisions (name))),
	components: index_components (definition: index_definitions (published_at)),
	values: observations!observations_indicator_id_fkey (id, municipality_code, division_id, area_code,
		period_start, period_end, value, numerator, denominator, lower_bound, upper_bound, decimals, method, scope,
		state, edition, supersedes_id, note, qualifier, created_at, entered_by,
		class: classes (id, name, name_sv, name_en, sort_order),
		area: service_areas (id, name, tag),
		division: divisions!observations_subject_division_id_municipality_code_fkey (id, name),
		place: service_units (id, name),
		figure: source_figures (raw, qualifier),
		run: import_runs (committed_at))` as const;

/** What of the figures is the municipality's: its own, and the national ones of its area. */
const mineOf = (code: string) =>
	`municipality_code.eq.${code},and(municipality_code.is.null,area_code.eq.KU${code})`;

type Row = Omit<Series, 'values'> & { values: (Told & { qualifier: string | null })[] };

/** One indicator: the municipality's own, else the national one of that name; 404 where there is neither. */
export async function get(db: Db, municipality: string, slug: string): Promise<Series> {
	const own = ['targets', 'expected', 'links', 'components'] as const;
	const query = db
		.from('indicators')
		.select(SERIES)
		.eq('slug', slug)
		.or(`municipality_code.is.null,municipality_code.eq.${municipality}`)
		.or(mineOf(municipality), { referencedTable: 'values' })
		.or(`municipality_code.is.null,municipality_code.eq.${municipality}`, {
			referencedTable: 'breaks'
		});
	for (const part of own) query.eq(`${part}.municipality_code`, municipality);
	const [row] = unwrap(
		await query
			.order('municipality_code', { nullsFirst: false })
			.limit(1)
			.overrideTypes<Row[], { merge: false }>()
	);
	return row ? told(row) : error(404);
}

/** The word that softens a value stands in its print, or beside it where there is no print. */
const told = (row: Row): Series => ({
	...row,
	values: row.values.map((value) => ({
		...value,
		figure: value.qualifier
			? { raw: value.figure?.raw ?? '', qualifier: value.qualifier }
			: value.figure
	}))
});
