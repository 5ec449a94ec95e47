import type { Table } from './engine-table.ts';

/**
 * Lets the last figure of a unit stand in for a missing one, for at most `limit` years, and answers how
 * old each such figure is. Only forward: a later figure says nothing about an earlier year.
 */
export function carryForward({ units, years, figures, editions }: Table, limit: number) {
	const all = [...years.keys()];
	return figures.map((column, at) => {
		const ages = new Uint16Array(column.length);
		const seen = editions[at] ?? new Uint8Array();
		for (let unit = 0; unit < units.size; unit++) {
			carryUnit({ column, seen, ages }, { unit, step: units.size, years: all, limit });
		}
		return ages;
	});
}

interface Carried {
	column: Float64Array;
	seen: Uint8Array;
	ages: Uint16Array;
}

interface Row {
	unit: number;
	step: number;
	years: readonly number[];
	limit: number;
}

function carryUnit({ column, seen, ages }: Carried, { unit, step, years, limit }: Row) {
	let last = -1;
	years.forEach((year, y) => {
		const cell = y * step + unit;
		const age = year - (years[last] ?? -Infinity);
		if (!Number.isNaN(column[cell])) last = y;
		else if (last >= 0 && age <= limit) {
			const from = last * step + unit;
			column[cell] = column[from] ?? NaN;
			seen[cell] = seen[from] ?? 0;
			ages[cell] = age;
		}
	});
}
