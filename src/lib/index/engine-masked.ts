import type { Plan } from './engine-plan.ts';
import type { Computed } from './engine.ts';

/** Scores in a few cells, of just these indicators; all others are missing. */
export function maskedScores(
	{ scored }: Computed,
	cells: readonly number[],
	counted: ReadonlySet<number>
): Float64Array[] {
	return scored.map(({ values }, leaf) =>
		Float64Array.from(cells, (cell) => (counted.has(leaf) ? (values[cell] ?? NaN) : NaN))
	);
}

/** The same groups asking for no smallest share: an index of what is common, however little that is. */
export const loosened = (plan: Plan): Plan => ({
	...plan,
	nodes: plan.nodes.map((each) => ({ ...each, node: { ...each.node, minShare: null } }))
});
