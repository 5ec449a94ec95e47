import { z } from 'zod';
import { parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';

export const STANDINGS = ['in_force', 'not_in_force', 'unknown'] as const;

/** How an item is followed: with an indicator, or not at all and why. */
export const ChoiceForm = z
	.object({
		item_id: z.uuid(),
		indicator_id: z
			.union([z.literal(''), z.uuid()])
			.default('')
			.transform((id) => id || null),
		note: z
			.string()
			.trim()
			.max(1000, { error: () => m.duties_note_too_long() })
			.default('')
	})
	.refine(({ indicator_id, note }) => indicator_id !== null || note !== '', {
		path: ['note'],
		error: () => m.duties_choose_or_say_why()
	});

export const ItemForm = z.object({ item_id: z.uuid() });
export const RemoveForm = z.object({ list_id: z.uuid() });

const year = z
	.string()
	.trim()
	.regex(/^((19|20)\d\d)?$/, { error: () => m.duties_year_form() })
	.transform((text) => (text === '' ? null : Number(text)));

/** A list that the municipality brings itself. */
export const ListForm = z.object({
	name: z
		.string()
		.trim()
		.min(2, { error: () => m.duties_name_missing() })
		.max(200, { error: () => m.duties_name_missing() }),
	issuer: z
		.string()
		.trim()
		.min(1, { error: () => m.duties_issuer_missing() })
		.max(200, { error: () => m.duties_issuer_missing() }),
	year,
	standing: z.enum(STANDINGS),
	items: z.string().max(100_000, { error: () => m.duties_items_too_long() })
});
export type ListForm = Omit<z.infer<typeof ListForm>, 'items'>;

const positive = (missing: () => string) =>
	z.string().transform((text, context) => {
		const read = parseFinnishNumber(text);
		if (read.value !== null && read.value > 0) return read.value;
		context.addIssue({ code: 'custom', message: missing() });
		return z.NEVER;
	});

/** The what-if as it stands in the address. Euros, residents, and factors on one scale. */
export const WhatIfForm = z.object({
	potti: positive(m.duties_budget_form),
	asukkaat: positive(m.duties_residents_form),
	kerroin: positive(m.duties_factor_form),
	muut_asukkaat: positive(m.duties_others_form),
	muut_kerroin: positive(m.duties_factor_form)
});
