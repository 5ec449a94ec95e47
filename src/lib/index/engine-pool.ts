import type { Normalise, NormaliseBy } from './engine-methods.ts';
import type { Reason } from './engine-reason.ts';
import type { Scales, Sought } from './engine-reference.ts';
import { minmaxScale, ratioScale, zscoreScale, type Scale } from './engine-scale.ts';
import { meanOf, medianOf, rangeOf, sdOf } from './engine-statistics.ts';

type Pooled = Extract<Normalise, { over?: unknown }>;

/** Against all units together: of each year, of one year, or of all years. */
export function pooled(sought: Sought, normalise: Pooled): Scales {
	const { table, component } = sought;
	const over = normalise.over ?? 'year';
	const units = normalise.among?.flatMap((unit) => table.units.get(unit) ?? []) ?? table.members;
	const all = [...table.years.values()];
	const pick = (years: readonly number[]) =>
		scaleAmong(figuresOf(sought, units, years), normalise, component.direction);

	if (over === 'year') return { by: 'year', scales: all.map((year) => pick([year])) };
	if (over === 'all') return { by: 'all', scales: [pick(all)] };
	const year = table.years.get(over.year);
	return { by: 'all', scales: [year === undefined ? 'reference_missing' : pick([year])] };
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
	if (figures.length === 1) return 'one_unit';
	if (range.lower === range.upper) return 'constant';
	return normalise.method === 'minmax'
		? minmaxScale(normalise, range)
		: standard(figures, normalise);
}

function standard(figures: Float64Array, normalise: NormaliseBy<'zscore'>): Scale | Reason {
	const ddof = normalise.ddof ?? 1;
	if (figures.length <= ddof) return 'too_few_units';
	const mean = meanOf(figures);
	return zscoreScale(normalise, { mean, sd: sdOf(figures, mean, ddof) });
}
