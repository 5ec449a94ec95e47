import { m } from '#lib/paraglide/messages.js';

/** What a column of classes may split by, in words; others stand as they are. */
const NAMES: Record<string, () => string> = {
	age: m.imports_class_age,
	hyte_item: m.imports_class_hyte_item,
	line: m.imports_class_line,
	provision: m.imports_class_provision,
	sex: m.imports_class_sex,
	staff: m.imports_class_staff,
	staff_group: m.imports_class_staff_group,
	support: m.imports_class_support,
	tea_dimension: m.imports_class_tea_dimension
};

export const dimensionName = (dimension: string) => NAMES[dimension]?.() ?? dimension;

/** Dimensions that a file may tell before the bank has a class of them. */
export const USUAL_DIMENSIONS = ['sex', 'age', 'hyte_item', 'tea_dimension'];
