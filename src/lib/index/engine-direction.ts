import { aggregate } from './engine-aggregate.ts';
import type { Compared } from './engine-explain.ts';
import { loosened, maskedScores } from './engine-masked.ts';
import { nodeAt } from './engine-plan.ts';
import { countedIn, valueAt } from './engine-results.ts';
import { cellOf } from './engine-table.ts';
import { drawn, type Draws } from './engine-uncertainty.ts';
import type { IndexResults } from './engine.ts';

/** In what share of the draws the same-set change goes which way. */
export interface Direction {
	rises: number;
	falls: number;
	/** It goes the same way in every draw. */
	isCertain: boolean;
}

/** Whether the direction of a change hangs on the weights. null: there is no change to speak of. */
export function directionUnderWeights(
	{ computed }: IndexResults,
	{ unit, from, to, node }: Compared,
	how: Draws = {}
): Direction | null {
	const { plan, table, columns } = computed;
	const cells = [from, to].map((year) => cellOf(table, unit, year));
	const column = plan.groups.get(node ?? plan.root) ?? -1;
	const planned = nodeAt(plan, column);
	if (!planned || cells.some((cell) => valueAt(columns.values[column], cell) === null)) return null;

	const counted = cells.map((cell) => countedIn(plan, columns.values, { node: planned, cell }));
	const common = new Set(planned.leaves.filter((leaf) => counted.every((side) => side.has(leaf))));
	const scores = maskedScores(computed, cells, common);
	const changes = drawn(loosened(plan), how).map((one) => {
		const [before = NaN, after = NaN] = aggregate(one, scores, 2).values[column] ?? [];
		return after - before;
	});
	if (changes.length === 0 || changes.some(Number.isNaN)) return null;

	const [rises, falls] = [shareOf(changes, 1), shareOf(changes, -1)];
	return { rises, falls, isCertain: Math.max(rises, falls, 1 - rises - falls) === 1 };
}

const shareOf = (changes: readonly number[], sign: 1 | -1) =>
	changes.filter((change) => Math.sign(change) === sign).length / changes.length;
