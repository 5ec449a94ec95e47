import { m } from '#lib/paraglide/messages.js';
import type { Mapping, Role } from './columns.ts';

/** As many columns as a form asks about; a wider table is cut to its figures first. */
export const MOST_COLUMNS = 60;

/** Roles that an import of areas can use: of units and notes it has no place. */
export const FORM_ROLES = [
	...(['area', 'period', 'indicator', 'class', 'value', 'numerator', 'denominator'] as const),
	...(['state', 'figures'] as const)
] satisfies readonly Role[];

/** A mapping as the fields of its form. */
export const fieldsOf = ({ across, columns, mark, fixed, classDimension, state }: Mapping) => ({
	across,
	...{ mark: mark ?? '', state, 'class-dimension': classDimension ?? '' },
	'fixed-area': fixed.area ?? '',
	'fixed-period': fixed.period ?? '',
	'fixed-indicator': fixed.indicator ?? '',
	...Object.fromEntries(
		columns.flatMap(({ at, role, means }) => [
			[`role-${at}`, role] as const,
			...(means ? [[`means-${at}`, means] as const] : [])
		])
	)
});

const ROLE_NAMES: Record<(typeof FORM_ROLES)[number], () => string> = {
	area: m.imports_role_area,
	period: m.imports_role_period,
	indicator: m.imports_role_indicator,
	class: m.imports_role_class,
	value: m.imports_role_value,
	numerator: m.imports_role_numerator,
	denominator: m.imports_role_denominator,
	state: m.imports_role_state,
	figures: m.imports_role_figures
};

export const roleOptions = () => [
	{ value: '', label: m.imports_role_none() },
	...FORM_ROLES.map((value) => ({ value, label: ROLE_NAMES[value]() }))
];
