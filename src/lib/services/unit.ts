import { z } from 'zod';
import { parseFinnishNumber } from '#lib/format/number.ts';
import { byName } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a unit is (service_units.kind). */
export const UNIT_KINDS = ['daycare', 'school', 'library', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const KIND: Record<UnitKind, () => string> = {
	daycare: m.services_kind_daycare,
	school: m.services_kind_school,
	library: m.services_kind_library,
	other: m.services_kind_other
};
export const unitKindName = (kind: string) => (KIND[kind as UnitKind] ?? KIND.other)();

const Day = z
	.string()
	.refine((text) => text === '' || z.iso.date().safeParse(text).success, {
		error: () => m.services_day_form()
	})
	.transform((text) => text || null);

const inOrder = ({ valid_from, valid_to }: Dated) =>
	valid_from === null || valid_to === null || valid_to >= valid_from;
const order = { path: ['valid_to'], error: () => m.services_ends_before() };

interface Dated {
	valid_from: string | null;
	valid_to: string | null;
}

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

/** Whether something is in use on a day; without a beginning or an end it always was or will be. */
export const isOpen = ({ valid_from, valid_to }: Dated, day: string) =>
	(valid_from === null || valid_from <= day) && (valid_to === null || valid_to >= day);

/**
 * The floor area (huoneistoala, m²) that is counted on a day; null when no counted space is told. It is
 * never divided here: how many children it is for is told with each value of m² per child.
 */
export function countedArea(
	spaces: readonly (Dated & { floor_area: number; is_counted: boolean })[],
	day: string
) {
	const counted = spaces.filter((space) => space.is_counted && isOpen(space, day));
	return counted.length > 0 ? counted.reduce((sum, { floor_area }) => sum + floor_area, 0) : null;
}

/** Open ones first, then by name. */
export const byOpenness =
	(day: string) =>
	<T extends Dated & { name: string }>(a: T, b: T) =>
		Number(isOpen(b, day)) - Number(isOpen(a, day)) || byName(a.name, b.name);
