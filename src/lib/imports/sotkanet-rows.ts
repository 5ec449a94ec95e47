import { z } from 'zod';

export const GENDERS = ['total', 'male', 'female'] as const;
export type Gender = (typeof GENDERS)[number];

export const isGender = (gender: string): gender is Gender =>
	(GENDERS as readonly string[]).includes(gender);

/** A row as Sotkanet sends it. Its names end in this folder's `sotkanet*` files. */
const Row = z.object({
	indicator: z.number().int(),
	region: z.number().int(),
	year: z.number().int(),
	gender: z.string(),
	value: z.number().nullish(),
	absValue: z.number().nullish()
});
export const Rows = z.array(Row);
export type Row = z.infer<typeof Row>;

/** A row with its place in the answer, from JSON or from CSV. */
export interface PlacedRow extends Row {
	line: number;
	raw: Record<string, string>;
}

export const placed = (rows: readonly Row[]): PlacedRow[] =>
	rows.map((row, index) => ({
		...row,
		line: index + 1,
		raw: Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]))
	}));
