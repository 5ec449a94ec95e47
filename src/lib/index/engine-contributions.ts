import { aggregate } from './engine-aggregate.ts';
import { loosened, maskedScores } from './engine-masked.ts';
import { splitOf, type Split } from './engine-own.ts';
import type { PlannedNode } from './engine-plan.ts';
import { countedIn, nameOf } from './engine-results.ts';
import { sharesOf } from './engine-shares.ts';
import type { Computed } from './engine.ts';

/** What one indicator did to the index: its change of score times its share in the comparison. */
export interface Contribution extends Split {
	component: string;
	/** The figures. */
	from: number;
	to: number;
	/** Points of the index for a point of the score, in this comparison. In arithmetic means: its weight. */
	share: number;
	/** Points of the index. Above 0 it raised the index, whatever that means for people. */
	points: number;
}

export type Cells = readonly [from: number, to: number];
export type Leaves = ReadonlySet<number>;

export const both = ({ leaves }: PlannedNode, one: Leaves, other: Leaves) =>
	new Set(leaves.filter((leaf) => one.has(leaf) && other.has(leaf)));

interface Where {
	cells: Cells;
	column: number;
	node: PlannedNode;
}

/** The contribution of each common indicator; none when they make no index on both sides. */
export function contribute(computed: Computed, where: Where, common: Leaves): Contribution[] {
	const { plan, table } = computed;
	const { cells, node } = where;
	const pair = maskedScores(computed, cells, common);
	const { values } = aggregate(loosened(plan), pair, cells.length);
	const counted = [0, 1].map((cell) => countedIn(plan, values, { node, cell }));
	const still = both(node, counted[0] ?? common, counted[1] ?? common);
	if (still.size < common.size) return contribute(computed, where, still);

	const shares = sharesOf(plan, values, where.column);
	return [...(shares ?? [])].map(([leaf, share]) => {
		const [before = NaN, after = NaN] = pair[leaf] ?? [];
		const [from = NaN, to = NaN] = cells.map((cell) => table.figures[leaf]?.[cell]);
		const points = share * (after - before);
		const split = splitOf(computed, leaf, { cells, share });
		return { component: nameOf(plan, leaf), from, to, share, points, ...split };
	});
}
