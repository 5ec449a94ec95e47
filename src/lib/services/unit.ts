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

/** In use from the one day to the other; null: always was, or will be. */
export interface Dated {
	valid_from: string | null;
	valid_to: string | null;
}

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
