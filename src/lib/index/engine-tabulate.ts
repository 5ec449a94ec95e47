import { carryForward } from './engine-carry.ts';
import { placesOf } from './engine-places.ts';
import type { Plan } from './engine-plan.ts';
import {
	FINAL,
	ObservationError,
	PROVISIONAL,
	type IndexObservation,
	type Reading,
	type Table
} from './engine-table.ts';

/** Observations put in their places. */
export function tabulate(
	plan: Plan,
	observations: readonly IndexObservation[],
	reading: Reading = {}
): Table {
	const { units, years, cells } = placesOf(observations);
	const size = units.size * years.size;
	const length = plan.components.length * size;
	const figures = new Float64Array(length).fill(NaN);
	const all: Columns = { figures, editions: new Uint8Array(length), reading };

	let leaf = 0; // figures mostly come in the order of the definition, or one indicator at a time
	for (let at = 0; at < cells.length; at++) {
		const one = observations[at];
		if (!one) continue;
		leaf = leafOf(plan, one.component, leaf);
		if (leaf >= 0 && one.value !== null) put(all, leaf * size + (cells[at] ?? -1), one);
	}

	const columnOf = (at: number): [from: number, to: number] => [at * size, (at + 1) * size];
	const table: Table = {
		...{ units, years, size, reading, ages: null },
		figures: plan.components.map((_, at) => figures.subarray(...columnOf(at))),
		editions: plan.components.map((_, at) => all.editions.subarray(...columnOf(at))),
		members: membersOf(units, reading)
	};
	if (plan.carryForwardYears > 0) table.ages = carryForward(table, plan.carryForwardYears);
	return table;
}

function membersOf(units: ReadonlyMap<string, number>, { outside }: Reading): number[] {
	const apart = new Set(outside);
	const members: number[] = [];
	for (const [unit, at] of units) if (!apart.has(unit)) members.push(at);
	return members;
}

function leafOf({ components, leaves }: Plan, component: string, last: number): number {
	if (components[last]?.id === component) return last;
	if (components[last + 1]?.id === component) return last + 1;
	return leaves.get(component) ?? -1;
}

/** All columns one after another. */
interface Columns {
	figures: Float64Array;
	editions: Uint8Array;
	reading: Reading;
}

function put({ figures, editions, reading }: Columns, place: number, one: IndexObservation) {
	const bit = one.edition === 'provisional' ? PROVISIONAL : FINAL;
	const before = editions[place] ?? 0;
	if (!Number.isFinite(one.value)) throw refused(one, 'is not a number');
	if ((before & bit) !== 0) throw refused(one, 'is there twice');

	if (reading.editions === 'final' && bit === PROVISIONAL) return;
	editions[place] = before | bit;
	const isPreferred = (bit === PROVISIONAL) === (reading.editions === 'provisional');
	if (before === 0 || isPreferred) figures[place] = one.value ?? NaN;
}

const refused = ({ component, unit, year }: IndexObservation, why: string) =>
	new ObservationError(`"${component}" of "${unit}" in ${String(year)} ${why}`);
