import type { DeskAnswer } from '#lib/budget/desk.ts';
import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { INDEX, PART } from '#lib/index/indices.server.ts';
import { lastCheckpoint } from '#lib/risks/change.ts';
import { grownOf } from '#lib/risks/grown.ts';
import { scaleOf } from '#lib/risks/scale-setting.ts';

const GLANCE = `settings (key, value), rounds: reporting_rounds (as_of),
	feared: risks!risks_division_id_municipality_code_fkey (id, title, status,
		reviews: risk_reviews (reviewed_on, likelihood, impact, created_at)),
	indices: index_definitions (${INDEX}, valid_from, components: index_components (${PART},
		figures: published_observations (area_code, year, value, state)))` as const;

/** What the desk shows beside the rounds, in one round trip: published index, grown risks, a manager's money. */
export async function glance(db: Db, municipality: string, today: string) {
	const divisions = unwrap(
		await db
			.from('divisions')
			// a computed column: not in the generated types, and the embedded API knows it only by its own name
			.select(`${GLANCE}, budget_desk` as typeof GLANCE)
			.eq('municipality_code', municipality)
	);
	const setting = divisions
		.flatMap(({ settings }) => settings)
		.find(({ key }) => key === 'risk_scale');
	const days = divisions.flatMap(({ rounds }) => rounds.map(({ as_of }) => as_of));
	const [index] = divisions
		.flatMap(({ indices }) => indices)
		.filter(({ published_at }) => published_at !== null)
		.sort((a, b) => b.valid_from.localeCompare(a.valid_from) || b.edition - a.edition);
	const [budget] = divisions.flatMap(
		(one) => (one as { budget_desk?: DeskAnswer | null }).budget_desk ?? []
	);
	return {
		index: index ?? null,
		budget: budget ?? null,
		grown: grownOf(
			divisions.flatMap(({ feared }) => feared),
			{ checkpoint: lastCheckpoint(days, today), scale: scaleOf(setting?.value) }
		)
	};
}
