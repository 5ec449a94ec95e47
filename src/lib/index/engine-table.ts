import { carryForward } from './engine-carry.ts';
import type { Plan } from './engine-plan.ts';

/** A figure as it was first published, or as it stands. */
export type Edition = 'provisional' | 'final';

/** One figure: an indicator of a unit (municipality, division …) in a year; null: none is published. */
export interface IndexObservation {
	unit: string;
	year: number;
	component: string;
	value: number | null;
	/** `final`, if not said. One figure may be there in both editions. */
	edition?: Edition;
}

/** An observation that would silently falsify the index. */
export class ObservationError extends Error {
	override readonly name = 'ObservationError';
}

/** What of the observations counts. */
export interface Reading {
	/**
	 * `newest` (if not said): the final figure, or the provisional one where that is all. `final`: only
	 * final ones. `provisional`: as it was first told.
	 */
	editions?: 'newest' | Edition;
	/** Units that others are compared with, but which are not among them: the whole country. */
	outside?: readonly string[];
}

/** Figures in columns; cell = year × units + unit. NaN is "missing", and never leaves the engine. */
export interface Table {
	units: Map<string, number>;
	years: Map<number, number>;
	size: number;
	figures: Float64Array[];
	/** Editions seen, in bits: `FINAL`, `PROVISIONAL`. */
	editions: Uint8Array[];
	/** Years that a figure was carried forward; null: none was. */
	ages: Uint16Array[] | null;
	reading: Reading;
}

const FINAL = 1;
const PROVISIONAL = 2;

/** Observations put in their places. */
export function tabulate(
	plan: Plan,
	observations: readonly IndexObservation[],
	reading: Reading = {}
): Table {
	const { units, years } = placesOf(observations);
	const size = units.size * years.size;
	const figures = plan.components.map(() => new Float64Array(size).fill(NaN));
	const editions = plan.components.map(() => new Uint8Array(size));
	const table: Table = { units, years, size, figures, editions, ages: null, reading };

	for (const observation of observations) put(plan, table, observation);
	if (plan.carryForwardYears > 0) table.ages = carryForward(table, plan.carryForwardYears);
	return table;
}

function placesOf(observations: readonly IndexObservation[]) {
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
	return { units, years: new Map(ascending.map((year, at) => [year, at])) };
}

function put(plan: Plan, table: Table, observation: IndexObservation) {
	const { unit, year, component, value, edition } = observation;
	const at = plan.leaves.get(component) ?? -1;
	const column = table.figures[at];
	const seen = table.editions[at];
	if (!column || !seen || value === null) return;

	const cell = cellOf(table, unit, year);
	const bit = edition === 'provisional' ? PROVISIONAL : FINAL;
	const before = seen[cell] ?? 0;
	if (!Number.isFinite(value))
		throw new ObservationError(`"${component}" of "${unit}" in ${String(year)} is not a number`);
	if ((before & bit) !== 0)
		throw new ObservationError(`"${component}" of "${unit}" in ${String(year)} is there twice`);

	const { editions } = table.reading;
	if (editions === 'final' && bit === PROVISIONAL) return;
	seen[cell] = before | bit;
	if (before === 0 || (bit === PROVISIONAL) === (editions === 'provisional')) column[cell] = value;
}

/** Whether the figure that counts in a cell is a provisional one. */
export function isProvisional({ editions, reading }: Table, component: number, cell: number) {
	const seen = editions[component]?.[cell] ?? 0;
	return (
		seen === PROVISIONAL || (seen !== FINAL && seen !== 0 && reading.editions === 'provisional')
	);
}

/** −1 for a place outside the table. */
export function cellOf({ units, years }: Table, unit: string, year: number) {
	const u = units.get(unit);
	const y = years.get(year);
	return u === undefined || y === undefined ? -1 : y * units.size + u;
}
