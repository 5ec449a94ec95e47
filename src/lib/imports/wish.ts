import { z } from 'zod';
import { slugOf } from '#lib/indicators/own-indicator.ts';
import { m } from '#lib/paraglide/messages.js';

const FIRST = 1980;
const LAST = 2100;
const MOST_YEARS = 60;

const year = z.coerce
	.number({ error: () => m.imports_year_wrong() })
	.int({ error: () => m.imports_year_wrong() })
	.min(FIRST, { error: () => m.imports_year_wrong() })
	.max(LAST, { error: () => m.imports_year_wrong() });

/** Which figures of an outside series are fetched. */
export const FetchWish = z
	.object({
		indicator: z.uuid({ error: () => m.imports_choose_indicator() }),
		from: year,
		to: year,
		area: z.enum(['own', 'all'], { error: () => m.imports_choose_area() }),
		/** The new title of the series, when a person has seen that it has changed. */
		confirmed: z.string().max(500).optional()
	})
	.refine(({ from, to }) => from <= to && to - from < MOST_YEARS, {
		path: ['to'],
		error: () => m.imports_years_wrong()
	});
export type FetchWish = z.infer<typeof FetchWish>;

/** @example yearsOf({ from: 2019, to: 2021 }) // [2019, 2020, 2021] */
export const yearsOf = ({ from, to }: Pick<FetchWish, 'from' | 'to'>) =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What is asked of a table of StatFin: `indicators.external_query`. */
export const PxwebQuery = z.object({
	path: z.string().max(300),
	/** By label or code of the dimension, labels or codes of its categories. */
	chosen: z.record(z.string(), z.array(z.string())).default({})
});
export type PxwebQuery = z.infer<typeof PxwebQuery>;

/** A new indicator of the municipality, from what an outside source tells; the judgement is a person's. */
export const NewIndicator = z.object({
	external: z.coerce.number().int().min(1),
	title: z.string().max(500),
	name: z
		.string()
		.trim()
		.min(2, { error: () => m.imports_new_name_needed() })
		.max(300),
	name_sv: z.string().trim().max(300),
	name_en: z.string().trim().max(300),
	description: z.string().trim().max(2000),
	unit: z.string().trim().max(100),
	decimals: z.coerce.number().int().min(0).max(6),
	direction: z.enum(['higher_is_better', 'lower_is_better', 'neutral'], {
		error: () => m.imports_new_direction_needed()
	}),
	kind: z.enum(['wellbeing', 'investment', 'service', 'personnel', 'output'], {
		error: () => m.imports_new_kind_needed()
	})
});
export type NewIndicator = z.infer<typeof NewIndicator>;

/** A new indicator of a table of StatFin: what of the table it tells is in the address of its form. */
export const NewTableIndicator = NewIndicator.omit({ external: true, title: true });
export type NewTableIndicator = z.infer<typeof NewTableIndicator>;

/** Whether what is stored asks the same. */
export function sameQuery(stored: unknown, query: PxwebQuery): boolean {
	const told = ({ path, chosen }: PxwebQuery) =>
		JSON.stringify([path, Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1))]);
	const parsed = PxwebQuery.safeParse(stored);
	return parsed.success && told(parsed.data) === told(query);
}

/** An address of the name, with the id so that it is alone. @example slugWith('Väestö', 127) // 'vaesto-127' */
export const slugWith = (name: string, external: number | string) =>
	`${slugOf(name)}-${slugOf(String(external))}`;

/** An address that is still free. @example freeSlug('vaesto', ['vaesto']) // 'vaesto-2' */
export function freeSlug(slug: string, taken: readonly string[]): string {
	let free = slug;
	for (let i = 2; taken.includes(free); i += 1) free = `${slug}-${i}`;
	return free;
}
