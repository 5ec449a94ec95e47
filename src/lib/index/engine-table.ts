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
	/** Places of the units that figures are compared among, if no peers are named. */
	members: readonly number[];
	reading: Reading;
}

export const FINAL = 1;
export const PROVISIONAL = 2;

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
