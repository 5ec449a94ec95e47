import type { IndexComponent } from './engine-definition.ts';
import type { Normalise } from './engine-methods.ts';
import type { Reason } from './engine-reason.ts';
import {
	goalpostScale,
	IDENTITY,
	minmaxScale,
	ratioScale,
	targetScale,
	zscoreScale,
	type Scale,
	type Shape
} from './engine-scale.ts';
import { meanOf, medianOf, rangeOf, sdOf } from './engine-statistics.ts';
import { cellOf, type Table } from './engine-table.ts';

/** The scales of an indicator: one for all cells, or one for each year, or one for each unit. */
export interface Scales {
	by: 'all' | 'year' | 'unit';
	scales: readonly (Scale | Reason)[];
}

/** An indicator whose scales are sought: its figures, already shaped, in their table. */
export interface Sought {
	component: IndexComponent;
	shape: Shape;
	column: Float64Array;
	table: Table;
}

export function scalesOf(sought: Sought): Scales {
	const { component, shape } = sought;
	const { normalise } = component;
	switch (normalise.method) {
		case 'none':
			return { by: 'all', scales: [IDENTITY] };
		case 'target':
			return { by: 'all', scales: [targetScale(normalise)] };
		case 'base100':
			return anchored(sought, anchorOf(normalise.base_unit, normalise.base_year), 100);
		case 'ratio':
			if (typeof normalise.reference === 'object')
				return anchored(
					sought,
					anchorOf(normalise.reference.unit, normalise.reference.year),
					normalise.out ?? 100
				);
			return pooled(sought, normalise);
		case 'minmax':
			if (normalise.from === 'goalposts')
				return { by: 'all', scales: [goalpostScale(normalise, shape)] };
			return pooled(sought, normalise);
		case 'zscore':
			return pooled(sought, normalise);
	}
}

interface Anchor {
	unit: string | null;
	year: number | null;
}

const anchorOf = (unit: string | null | undefined, year: number | null | undefined): Anchor => ({
	unit: unit ?? null,
	year: year ?? null
});

/** Against the figure of one unit, or of one year, or of one unit in one year. */
function anchored(
	{ component, column, table }: Sought,
	{ unit, year }: Anchor,
	out: number
): Scales {
	const units = unit === null ? [...table.units.keys()] : [unit];
	const years = year === null ? [...table.years.keys()] : [year];
	const scales = units.flatMap((one) =>
		years.map((when) => {
			const figure = column[cellOf(table, one, when)] ?? null;
			return ratioScale(figure, { out, direction: component.direction });
		})
	);
	return { by: unit === null ? 'unit' : year === null ? 'year' : 'all', scales };
}

type Pooled = Extract<Normalise, { over?: unknown }>;

/** Against all units together: of each year, of one year, or of all years. */
function pooled(sought: Sought, normalise: Pooled): Scales {
	const { table, component } = sought;
	const over = normalise.over ?? 'year';
	const units = membersOf(table, normalise.among);
	const all = [...table.years.values()];
	const pick = (years: readonly number[]) =>
		scaleAmong(figuresOf(sought, units, years), normalise, component.direction);

	if (over === 'year') return { by: 'year', scales: all.map((year) => pick([year])) };
	if (over === 'all') return { by: 'all', scales: [pick(all)] };
	const year = table.years.get(over.year);
	return { by: 'all', scales: [year === undefined ? 'reference_missing' : pick([year])] };
}

function membersOf({ units, reading }: Table, among: readonly string[] | null | undefined) {
	if (among) return among.flatMap((unit) => units.get(unit) ?? []);
	const outside = new Set(reading.outside);
	return [...units].flatMap(([unit, at]) => (outside.has(unit) ? [] : at));
}

function figuresOf(
	{ column, table }: Sought,
	units: readonly number[],
	years: readonly number[]
): Float64Array {
	const figures = new Float64Array(units.length * years.length);
	let n = 0;
	for (const year of years) {
		for (const unit of units) {
			const x = column[year * table.units.size + unit] ?? NaN;
			figures[n] = x;
			n += Number.isNaN(x) ? 0 : 1;
		}
	}
	return figures.subarray(0, n);
}

function scaleAmong(figures: Float64Array, normalise: Pooled, direction: 1 | -1): Scale | Reason {
	if (figures.length === 0) return 'all_missing';
	if (normalise.method === 'ratio') {
		const reference = normalise.reference === 'mean' ? meanOf(figures) : medianOf(figures);
		return ratioScale(reference, { out: normalise.out ?? 100, direction });
	}

	const range = rangeOf(figures);
	const ddof = normalise.method === 'zscore' ? (normalise.ddof ?? 1) : 0;
	if (figures.length === 1) return 'one_unit';
	if (range.lower === range.upper) return 'constant';
	if (normalise.method === 'minmax') return minmaxScale(normalise, range);
	if (figures.length <= ddof) return 'too_few_units';

	const mean = meanOf(figures);
	return zscoreScale(normalise, { mean, sd: sdOf(figures, mean, ddof) });
}
