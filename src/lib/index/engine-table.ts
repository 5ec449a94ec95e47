import { carryForward } from './engine-carry.ts';
import { placesOf } from './engine-places.ts';
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
	const { units, years, cells } = placesOf(observations);
	const size = units.size * years.size;
	const figures = plan.components.map(() => new Float64Array(size).fill(NaN));
	const editions = plan.components.map(() => new Uint8Array(size));
	const table: Table = { units, years, size, figures, editions, ages: null, reading };

	let leaf = 0; // figures mostly come in the order of the definition, or one indicator at a time
	for (let at = 0; at < cells.length; at++) {
		const one = observations[at];
		if (!one) continue;
		leaf = leafOf(plan, one.component, leaf);
		if (leaf >= 0 && one.value !== null) put(table, { leaf, cell: cells[at] ?? -1 }, one);
	}
	if (plan.carryForwardYears > 0) table.ages = carryForward(table, plan.carryForwardYears);
	return table;
}

function leafOf({ components, leaves }: Plan, component: string, last: number): number {
	if (components[last]?.id === component) return last;
	if (components[last + 1]?.id === component) return last + 1;
	return leaves.get(component) ?? -1;
}

interface Place {
	leaf: number;
	cell: number;
}

function put({ figures, editions, reading }: Table, { leaf, cell }: Place, one: IndexObservation) {
	const column = figures[leaf] ?? new Float64Array();
	const seen = editions[leaf] ?? new Uint8Array();
	const bit = one.edition === 'provisional' ? PROVISIONAL : FINAL;
	const before = seen[cell] ?? 0;
	if (!Number.isFinite(one.value)) throw refused(one, 'is not a number');
	if ((before & bit) !== 0) throw refused(one, 'is there twice');

	if (reading.editions === 'final' && bit === PROVISIONAL) return;
	seen[cell] = before | bit;
	const isPreferred = (bit === PROVISIONAL) === (reading.editions === 'provisional');
	if (before === 0 || isPreferred) column[cell] = one.value ?? NaN;
}

const refused = ({ component, unit, year }: IndexObservation, why: string) =>
	new ObservationError(`"${component}" of "${unit}" in ${String(year)} ${why}`);

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
