import { nodeAt, type Plan, type PlannedNode } from './engine-plan.ts';
import { REASONS, type Reason } from './engine-reason.ts';
import { cellOf, isProvisional } from './engine-table.ts';
import type { Computed, IndexResult, Values } from './engine.ts';

export interface Place {
	unit: string;
	year: number;
}

/** One cell as the outside sees it; null for a place that is not there. */
export function resultAt(computed: Computed, place: Place & { node: string }): IndexResult | null {
	const { plan, table, columns } = computed;
	const cell = cellOf(table, place.unit, place.year);
	const column = plan.groups.get(place.node) ?? -1;
	const planned = nodeAt(plan, column);
	if (cell < 0 || !planned) return null;

	const node = column - plan.components.length;
	const counted = countedIn(plan, columns.values, { node: planned, cell });
	return {
		...place,
		value: valueAt(columns.values[column], cell),
		reason: REASONS[columns.reasons[node]?.[cell] ?? 0] ?? null,
		present: columns.covered[node]?.[cell] ?? 0,
		total: planned.leaves.length,
		missing: planned.leaves.flatMap((leaf) => (counted.has(leaf) ? [] : nameOf(plan, leaf))),
		isProvisional: [...counted].some((leaf) => isProvisional(table, leaf, cell)),
		carried: carriedOf(computed, counted, cell)
	};
}

/**
 * Columns of the indicators that count in a node: with a score, and in no group that is missing itself.
 * The node need not have a value.
 */
export function countedIn(
	plan: Plan,
	values: readonly Float64Array[],
	{ node, cell }: { node: PlannedNode; cell: number }
): Set<number> {
	const counted = new Set<number>();

	function descend({ children }: PlannedNode) {
		for (const child of children) {
			if (Number.isNaN(values[child]?.[cell] ?? NaN)) continue;
			const group = nodeAt(plan, child);
			if (group) descend(group);
			else counted.add(child);
		}
	}

	descend(node);
	return counted;
}

export const nameOf = ({ components }: Plan, leaf: number) => components[leaf]?.id ?? '';

function carriedOf({ plan, table }: Computed, counted: ReadonlySet<number>, cell: number) {
	return [...counted].flatMap((leaf) => {
		const age = table.ages?.[leaf]?.[cell] ?? 0;
		return age === 0 ? [] : { component: nameOf(plan, leaf), age };
	});
}

/** A column's figures of one place by indicator. */
export function figuresAt(
	{ plan, table }: Computed,
	columns: readonly Float64Array[],
	{ unit, year }: Place
): Values {
	const cell = cellOf(table, unit, year);
	return Object.fromEntries(plan.components.map(({ id }, at) => [id, valueAt(columns[at], cell)]));
}

export function reasonAt(
	{ plan, table, scored }: Computed,
	component: string,
	{ unit, year }: Place
): Reason | null {
	const leaf = scored[plan.leaves.get(component) ?? -1];
	return REASONS[leaf?.reasons[cellOf(table, unit, year)] ?? 0] ?? null;
}

export function ageIn({ plan, table }: Computed, component: string, { unit, year }: Place): number {
	return table.ages?.[plan.leaves.get(component) ?? -1]?.[cellOf(table, unit, year)] ?? 0;
}

/** A cell as the outside sees it: NaN stays inside, and so does −0. */
export function valueAt(column: Float64Array | undefined, cell: number): number | null {
	const value = column?.[cell] ?? NaN;
	return Number.isNaN(value) ? null : value + 0;
}
