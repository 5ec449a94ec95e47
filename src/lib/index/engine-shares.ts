import type { Aggregate } from './engine-methods.ts';
import { nodeAt, type Plan } from './engine-plan.ts';

/** A value before and after. */
type Pair = readonly [from: number, to: number];

/**
 * How many points a mean moves for a point of its child, beside the child's weight: the slope of the secant
 * of the function that the mean adds up, the child's over the mean's own. It makes
 * `Σ weight · slope · (to − from)` exactly the change of the mean.
 *
 * Geometric: logarithmic means, as in LMDI I (Ang, Energy Policy 32, 2004). Harmonic: the same of 1/x.
 */
const SLOPES: Record<Aggregate, (child: Pair, mean: Pair) => number> = {
	arithmetic: () => 1,
	geometric: (child, mean) => logarithmicMean(mean) / logarithmicMean(child),
	harmonic: (child, mean) => (mean[0] / child[0]) * (mean[1] / child[1])
};

/** (b − a) / (ln b − ln a); of two equal numbers, that number. */
function logarithmicMean([a, b]: Pair): number {
	const relative = (b - a) / a;
	const log = Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(b) - Math.log(a);
	return log === 0 ? a : (b - a) / log;
}

/**
 * Points of a node for a point of each indicator below it, from columns of two cells (before, after) in
 * which the same children are present. null when the node is missing.
 */
export function sharesOf(
	plan: Plan,
	values: readonly Float64Array[],
	root: number
): Map<number, number> | null {
	const shares = new Map<number, number>();
	const pairOf = (column: number): Pair => [values[column]?.[0] ?? NaN, values[column]?.[1] ?? NaN];
	const isThere = (column: number) => !pairOf(column).some(Number.isNaN);

	function descend(column: number, share: number) {
		const group = nodeAt(plan, column);
		if (!group) return shares.set(column, share);

		const mean = pairOf(column);
		const slope = SLOPES[group.node.aggregate];
		const present = group.children
			.map((child, at) => ({ child, weight: group.weights?.[at] ?? 0 }))
			.filter(({ child }) => isThere(child));
		const sum = present.reduce((total, { weight }) => total + weight, 0);
		for (const { child, weight } of present) {
			const own = weight === 0 ? 0 : (weight / sum) * slope(pairOf(child), mean);
			descend(child, share * own);
		}
	}

	if (!isThere(root)) return null;
	descend(root, 1);
	return shares;
}
