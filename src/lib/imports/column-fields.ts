import { m } from '#lib/paraglide/messages.js';
import type { Mapping, Role } from './columns.ts';

/** As many columns as a form asks about; a wider table is cut to its figures first. */
export const MOST_COLUMNS = 60;

/** Roles in the order in which a person looks for them: what, how much, and what is said beside it. */
export const FORM_ROLES = [
	...(['area', 'unit', 'period', 'indicator', 'class', 'value', 'figures'] as const),
	...(['numerator', 'denominator', 'lower', 'upper'] as const),
	...(['state', 'scope', 'method', 'note'] as const)
] satisfies readonly Role[];

/** A mapping as the fields of its form. */
export const fieldsOf = ({ across, columns, fixed, classDimension, ...rest }: Mapping) => ({
	across,
	...{ mark: rest.mark ?? '', state: rest.state, 'class-dimension': classDimension ?? '' },
	...(rest.newClasses && { 'new-classes': 'on' }),
	'fixed-area': fixed.area ?? '',
	'fixed-period': fixed.period ?? '',
	'fixed-indicator': fixed.indicator ?? '',
	'fixed-scope': fixed.scope ?? '',
	...Object.fromEntries(
		columns.flatMap(({ at, role, means }) => [
			[`role-${at}`, role] as const,
			...(means ? [[`means-${at}`, means] as const] : [])
		])
	)
});

const ROLE_NAMES: Record<Role, () => string> = {
	area: m.imports_role_area,
	unit: m.imports_role_unit,
	period: m.imports_role_period,
	indicator: m.imports_role_indicator,
	class: m.imports_role_class,
	value: m.imports_role_value,
	numerator: m.imports_role_numerator,
	denominator: m.imports_role_denominator,
	lower: m.imports_role_lower,
	upper: m.imports_role_upper,
	state: m.imports_role_state,
	scope: m.imports_role_scope,
	method: m.imports_role_method,
	note: m.imports_role_note,
	figures: m.imports_role_figures
};

export const roleOptions = () => [
	{ value: '', label: m.imports_role_none() },
	...FORM_ROLES.map((value) => ({ value, label: ROLE_NAMES[value]() }))
];
