import { z } from 'zod';
import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { notYetMeasurable, type NotYet } from './measurable.ts';

/** The computed column `goals.measures`. */
export const Measures = z.array(
	z.object({
		name: z.string(),
		update_rhythm_months: z.number().nullable(),
		lag_months: z.number().nullable(),
		next_update: z.string().nullable(),
		expected: z.array(z.object({ expected_on: z.string(), updated_at: z.string() })),
		newest: z.array(
			z.object({ period_start: z.string(), period_end: z.string(), created_at: z.string() })
		)
	})
);

interface Row {
	id: string;
	starts_on: string;
	measures: unknown;
}

interface Asked {
	goals: readonly string[];
	today: string;
}

/** The goals among these whose indicators can show nothing yet, by id. */
export async function notYet(
	db: Db,
	municipality: string,
	{ goals, today }: Asked
): Promise<Record<string, NotYet>> {
	const rows = unwrap(
		await db
			.from('goals')
			.select('id, starts_on, measures')
			.eq('municipality_code', municipality)
			.in('id', [...goals])
			.overrideTypes<Row[], { merge: false }>()
	);
	const found = rows.flatMap(({ id, starts_on, measures }) => {
		const why = notYetMeasurable(starts_on, Measures.parse(measures), today);
		return why ? [[id, why] as const] : [];
	});
	return Object.fromEntries(found);
}
