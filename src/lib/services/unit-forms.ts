import { z } from 'zod';
import { parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { UNIT_KINDS, type Dated } from './unit.ts';

const Day = z
	.string()
	.refine((text) => text === '' || z.iso.date().safeParse(text).success, {
		error: () => m.services_day_form()
	})
	.transform((text) => text || null);

const inOrder = ({ valid_from, valid_to }: Dated) =>
	valid_from === null || valid_to === null || valid_to >= valid_from;
const order = { path: ['valid_to'], error: () => m.services_ends_before() };

const Name = z
	.string()
	.trim()
	.min(2, { error: () => m.services_name_needed() })
	.max(200, { error: () => m.services_name_long() });

/** A unit, new (of a service area) or changed (`id` and the version that was read). */
export const UnitForm = z
	.object({
		id: z.union([z.uuid(), z.literal('')]).default(''),
		version: z.coerce.number().int().min(0).default(0),
		area: z.string().default(''),
		name: Name,
		kind: z.enum(UNIT_KINDS, { error: () => m.services_kind_needed() }),
		valid_from: Day,
		valid_to: Day
	})
	.refine(inOrder, order)
	.refine(({ id, area }) => id !== '' || z.uuid().safeParse(area).success, {
		path: ['area'],
		error: () => m.services_choose_area()
	});
export type UnitForm = z.infer<typeof UnitForm>;

const Area = z.string().transform((text, context) => {
	const read = parseFinnishNumber(text);
	if (read.value !== null && read.value > 0 && read.value < 1_000_000) return read.value;
	context.addIssue({ code: 'custom', message: m.services_floor_area_form() });
	return z.NEVER;
});

/** A space of a unit: how large it is and whether it is counted into m² per child. */
export const SpaceForm = z
	.object({
		id: z.union([z.uuid(), z.literal('')]).default(''),
		version: z.coerce.number().int().min(0).default(0),
		unit: z.uuid(),
		name: z
			.string()
			.trim()
			.min(1, { error: () => m.services_name_needed() })
			.max(200, { error: () => m.services_name_long() }),
		floor_area: Area,
		is_counted: z
			.string()
			.optional()
			.transform((text) => text === 'on'),
		note: z
			.string()
			.trim()
			.max(2000, { error: () => m.services_note_long() }),
		valid_from: Day,
		valid_to: Day
	})
	.refine(inOrder, order);
export type SpaceForm = z.infer<typeof SpaceForm>;
