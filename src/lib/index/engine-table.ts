import type { Plan } from './engine-definition.ts';

/** One figure: an indicator of a unit (municipality, division …) in a year; null: none is published. */
export interface IndexObservation {
	unit: string;
	year: number;
	component: string;
	value: number | null;
}

/** An observation that would silently falsify the index. */
export class ObservationError extends Error {
	override readonly name = 'ObservationError';
}

/** Figures in columns; cell = year × units + unit. NaN is "missing", and never leaves the engine. */
export interface Table {
	units: Map<string, number>;
	years: Map<number, number>;
	size: number;
	figures: Float64Array[];
}

/** Observations put in their places. */
export function tabulate(plan: Plan, observations: readonly IndexObservation[]): Table {
	const units = new Map<string, number>();
	const years = new Set<number>();
	let last: IndexObservation | undefined;

	for (const observation of observations) {
		const { unit, year } = observation;
		if (unit !== last?.unit && !units.has(unit)) units.set(unit, units.size);
		if (year !== last?.year) years.add(year);
		last = observation;
	}
	const ascending = [...years].sort((a, b) => a - b);
	const size = units.size * years.size;
	const figures = plan.components.map(() => new Float64Array(size).fill(NaN));
	const table = { units, years: new Map(ascending.map((year, at) => [year, at])), size, figures };

	for (const observation of observations) put(plan, table, observation);
	return table;
}

function put(plan: Plan, table: Table, { unit, year, component, value }: IndexObservation) {
	const column = table.figures[plan.columns.get(component) ?? -1];
	if (!column || value === null) return;

	const cell = cellOf(table, unit, year);
	if (!Number.isFinite(value))
		throw new ObservationError(`"${component}" of "${unit}" in ${year} is not a number`);
	if (!Number.isNaN(column[cell]))
		throw new ObservationError(`"${component}" of "${unit}" in ${year} is there twice`);
	column[cell] = value;
}

/** −1 for a place outside the table. */
export function cellOf({ units, years }: Table, unit: string, year: number) {
	const u = units.get(unit);
	const y = years.get(year);
	return u === undefined || y === undefined ? -1 : y * units.size + u;
}
