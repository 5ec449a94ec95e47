import { z } from 'zod';

/** A waiting figure with its names, as `import_lines` tells it. */
const Line = z.object({
	line: z.number(),
	column_name: z.string(),
	...{ indicator: z.string(), indicator_sv: z.string(), indicator_en: z.string() },
	unit: z.string(),
	decimals: z.number(),
	...{ area: z.string().nullable(), area_sv: z.string().nullable() },
	/** The service unit that the figure is of; then there is no area. */
	place: z.string().nullable(),
	...{ class: z.string().nullable(), class_sv: z.string().nullable() },
	class_en: z.string().nullable(),
	...{ period_start: z.string(), period_end: z.string() },
	value: z.number().nullable(),
	state: z.string(),
	...{ lower_bound: z.number().nullable(), upper_bound: z.number().nullable() },
	...{ scope: z.string(), method: z.string(), note: z.string() },
	current_value: z.number().nullable(),
	current_state: z.string().nullable(),
	...{ current_scope: z.string().nullable(), current_method: z.string().nullable() }
});
export type Line = z.infer<typeof Line>;

const Refused = z.object({
	line: z.number(),
	column_name: z.string(),
	raw: z.record(z.string(), z.string()),
	reason: z.string()
});

/** What `import_preview` answers. */
const Preview = z.object({
	changed: z.array(Line),
	fresh: z.array(Line),
	refused: z.array(Refused),
	/** Names of the classes that are made when it is saved. */
	classes: z.array(z.string())
});

/** No column of a file is called so: under it the row keeps what was refused. */
export const REFUSED_VALUE = '\u2192';

export interface RefusedRow {
	line: number;
	column: string;
	value: string;
	reason: string;
	/** The row as it was written. */
	cells: Record<string, string>;
}

export function refusedRow({
	line,
	column_name,
	raw,
	reason
}: z.infer<typeof Refused>): RefusedRow {
	const { [REFUSED_VALUE]: value, ...cells } = raw;
	return { line, column: column_name, value: value ?? cells[column_name] ?? '', reason, cells };
}

export function previewOf(answer: unknown) {
	const { refused, ...lines } = Preview.parse(answer);
	return { ...lines, refused: refused.map(refusedRow) };
}
export type Preview = ReturnType<typeof previewOf>;
