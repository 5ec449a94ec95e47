import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';

/** The plans with their objectives and rounds, and what the source of a plan tells of the group's own year. */
export async function list(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('plans')
			.select(
				`id, kind, name, starts_on, ends_on, approved_by, approved_on, sort_order,
				objectives (id, name, points, sort_order),
				rounds: round_plans (round: reporting_rounds!round_plans_round_id_municipality_code_division_id_fkey
					(id, as_of, opens_on, closes_on, closed_at)),
				source: source_documents (title, dated,
					self_evaluations (year, text),
					group_notes (id, year, kind, ordinal, text))`
			)
			.eq('municipality_code', municipality)
			.order('sort_order')
			.order('name')
	);
}
