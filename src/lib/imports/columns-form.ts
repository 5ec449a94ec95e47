import { m } from '#lib/paraglide/messages.js';
import { Mapping, type MappedColumn, type Role } from './columns.ts';

/** As many columns as a form asks about; a wider table is cut to its figures first. */
export const MOST_COLUMNS = 60;

/** Roles that an import of areas can use: of units and notes it has no place. */
export const FORM_ROLES = [
	...(['area', 'period', 'indicator', 'class', 'value', 'numerator', 'denominator'] as const),
	...(['state', 'figures'] as const)
] satisfies readonly Role[];

const isRole = (text: string): text is (typeof FORM_ROLES)[number] =>
	(FORM_ROLES as readonly string[]).includes(text);

const textOr = (text: string | undefined) => (text?.trim() ? text.trim() : null);

/** Where a heading is itself the period, nobody types it again. */
function columnOf(values: Record<string, string>, name: string, at: number): MappedColumn[] {
	const role = values[`role-${at}`] ?? '';
	if (!isRole(role)) return [];
	if (role !== 'figures') return [{ at, name, role }];
	const isPeriod = values.across === 'period';
	return [{ at, name, role, means: isPeriod ? name : (values[`means-${at}`] ?? '') }];
}

/** The mapping that a posted form describes, on this header; null when somebody has forged it. */
export function mappingOf(values: Record<string, string>, header: readonly string[]) {
	const parsed = Mapping.safeParse({
		across: values.across,
		columns: header.flatMap((name, at) => columnOf(values, name, at)),
		mark: textOr(values.mark),
		fixed: {
			area: textOr(values['fixed-area']),
			period: textOr(values['fixed-period']),
			indicator: textOr(values['fixed-indicator'])
		},
		classDimension: textOr(values['class-dimension']),
		state: values.state
	});
	return parsed.success ? parsed.data : null;
}

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
