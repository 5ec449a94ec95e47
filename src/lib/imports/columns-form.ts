import { FORM_ROLES } from './column-fields.ts';
import { Mapping, type MappedColumn } from './columns.ts';

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
			indicator: textOr(values['fixed-indicator']),
			scope: textOr(values['fixed-scope'])
		},
		classDimension: textOr(values['class-dimension']),
		newClasses: values['new-classes'] === 'on',
		state: values.state
	});
	return parsed.success ? parsed.data : null;
}
