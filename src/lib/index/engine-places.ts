/** Where each observation stands, found once. */
export interface Places {
	units: Map<string, number>;
	/** Ascending. */
	years: Map<number, number>;
	/** Cell of each observation: year × units + unit. */
	cells: Int32Array;
}

interface Placed {
	unit: string;
	year: number;
}

/** Neighbours mostly share unit or year: only what changes is looked up. */
export function placesOf(observations: readonly Placed[]): Places {
	const [units, found] = [new Map<string, number>(), new Map<number, number>()];
	const cells = new Int32Array(observations.length);
	const yearOf = new Int32Array(observations.length);
	let [unit, year] = [-1, -1];
	let last: Placed | undefined;

	for (let at = 0; at < observations.length; at++) {
		const one = observations[at];
		if (!one) continue;
		if (one.unit !== last?.unit) unit = placeOf(units, one.unit);
		if (one.year !== last?.year) year = placeOf(found, one.year);
		cells[at] = unit;
		yearOf[at] = year;
		last = one;
	}

	const years = new Map([...found.keys()].sort((a, b) => a - b).map((each, at) => [each, at]));
	const order = Int32Array.from(found.keys(), (each) => years.get(each) ?? -1);
	for (let at = 0; at < cells.length; at++) {
		cells[at] = (order[yearOf[at] ?? -1] ?? -1) * units.size + (cells[at] ?? -1);
	}
	return { units, years, cells };
}

function placeOf<Key>(places: Map<Key, number>, key: Key): number {
	const known = places.get(key);
	if (known !== undefined) return known;
	places.set(key, places.size);
	return places.size - 1;
}
