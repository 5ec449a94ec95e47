import { anonymous, type Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { INDEX, PART } from '#lib/index/indices.server.ts';
import { publishedOf, type Published } from './published.ts';

/**
 * What a municipality has published, read as anybody on the street would; null when its pages are not
 * open. Goals, reports and figures that are not published never leave the database.
 */
export async function get(slug: string, db: Db = anonymous()): Promise<Published | null> {
	const municipality = await open(db, slug);
	return municipality && publishedOf(municipality, await divisions(db, municipality.code));
}

async function open(db: Db, slug: string) {
	return unwrap(
		await db
			.from('municipalities')
			.select('code, name, name_sv, slug, published_at')
			.eq('slug', slug)
			.not('published_at', 'is', null)
			.maybeSingle()
	);
}

async function divisions(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('divisions')
			.select(
				`name,
				goals (id, title, text, sort_order, published_at,
					plan: plans (name, sort_order), objective: objectives (name),
					reports: goal_reports (status, text, version, published_at,
						round: reporting_rounds (name, as_of))),
				indices: index_definitions (${INDEX}, valid_from,
					components: index_components (${PART},
						figures: published_observations (area_code, year, value, state)))`
			)
			.eq('municipality_code', municipality)
	);
}

export type OpenMunicipality = NonNullable<Awaited<ReturnType<typeof open>>>;
export type PublishedDivision = Awaited<ReturnType<typeof divisions>>[number];
