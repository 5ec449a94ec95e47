/** One dimension: its categories in order, each with its code and what it is called. */
export interface Dimension {
	code: string;
	label: string;
	categories: { code: string; label: string }[];
}

export interface Cube {
	label: string;
	source: string;
	licence: string;
	/** A moment, ISO. */
	updated: string | null;
	area: Dimension;
	time: Dimension;
	/** What is measured: one category, with its unit. */
	metric: Dimension & { unit: string; decimals: number };
	/** Classes or parts of the house; left out when there is but one. */
	others: Dimension[];
	/** By the codes of area, time and the others; null is not available. */
	valueAt: (codes: Record<string, string>) => number | null;
	/** A sign for a value, such as `p` (provisional) or `..` (not available). */
	statusAt: (codes: Record<string, string>) => string | null;
}

const category = ({ categories }: Dimension) => ({
	index: Object.fromEntries(categories.map(({ code }, at) => [code, at])),
	label: Object.fromEntries(categories.map(({ code, label }) => [code, label]))
});

/** Every combination of categories in row-major order: the last dimension changes fastest. */
function cells(dimensions: readonly Dimension[]): Record<string, string>[] {
	return dimensions.reduce<Record<string, string>[]>(
		(rows, { code, categories }) =>
			rows.flatMap((row) => categories.map((one) => ({ ...row, [code]: one.code }))),
		[{}]
	);
}

/**
 * A cube as JSON-stat 2.0 (https://json-stat.org/full/), of the shape that Statistics Finland's PxWeb
 * answers with. A missing value is null with its sign, never 0.
 */
export function jsonStat({ area, time, metric, others, ...cube }: Cube) {
	const dimensions = [area, ...others, time, metric];
	const all = cells(dimensions);
	const signs = all.flatMap((codes, at) => {
		const sign = cube.statusAt(codes);
		return sign === null ? [] : [[String(at), sign] as const];
	});
	const unit = { base: metric.unit, decimals: metric.decimals };
	const units = Object.fromEntries(metric.categories.map(({ code }) => [code, unit]));
	return {
		version: '2.0',
		class: 'dataset',
		label: cube.label,
		...(cube.source && { source: cube.source }),
		...(cube.licence && { extension: { licence: cube.licence } }),
		...(cube.updated && { updated: new Date(cube.updated).toISOString() }),
		role: { time: [time.code], geo: [area.code], metric: [metric.code] },
		id: dimensions.map(({ code }) => code),
		size: dimensions.map(({ categories }) => categories.length),
		dimension: Object.fromEntries(
			dimensions.map((one) => [
				one.code,
				{
					label: one.label,
					category: { ...category(one), ...(one === metric && { unit: units }) }
				}
			])
		),
		value: all.map((codes) => cube.valueAt(codes)),
		...(signs.length > 0 && { status: Object.fromEntries(signs) })
	};
}
