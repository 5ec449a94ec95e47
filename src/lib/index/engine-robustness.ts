import { aggregate } from './engine-aggregate.ts';
import { maskedScores } from './engine-masked.ts';
import { nodeAt, weightsOf, type Plan } from './engine-plan.ts';
import { countedIn, nameOf, valueAt } from './engine-results.ts';
import { cellOf } from './engine-table.ts';
import { rankOf, type Ranking } from './engine-views.ts';
import type { Computed, IndexResults } from './engine.ts';

/** A node of a unit in a year; the index itself, if no node is named. */
export interface Asked {
	unit: string;
	year: number;
	node?: string;
}

/** The index without one of its indicators. */
export interface WithoutOne {
	component: string;
	/** null: without it there is no index. */
	value: number | null;
	/** Against the index with it. */
	change: number | null;
	/** Among the units that have an index, without the indicator in any of them. */
	rank: number | null;
	/** Places lost (above 0) or won. */
	rankChange: number | null;
}

/**
 * What the index would be if one indicator were not in its definition, for each that counts. Shows how far
 * it hangs on a single one (OECD/JRC Handbook 2008, step 7). null: there is no index.
 *
 * @example
 * leaveOneOut(results, { unit: '111', year: 2020 }, { better: 'lower', decimals: 1 })
 */
export function leaveOneOut(
	{ computed, units }: IndexResults,
	asked: Asked,
	ranking: Ranking
): WithoutOne[] | null {
	const { plan, table, columns } = computed;
	const column = plan.groups.get(asked.node ?? plan.root) ?? -1;
	const cell = cellOf(table, asked.unit, asked.year);
	const value = valueAt(columns.values[column], cell);
	const node = nodeAt(plan, column);
	if (value === null || !node) return null;

	const year = yearOf(computed, units, asked);
	const own = units.indexOf(asked.unit);
	const valuesOf = (changed: Plan) =>
		aggregate(changed, year, units.length).values[column] ?? new Float64Array();
	const rank = rankOf(valuesOf(plan), own, ranking);

	return [...countedIn(plan, columns.values, { node, cell })].map((leaf) => {
		const values = valuesOf(without(plan, leaf));
		const [then, place] = [valueAt(values, own), rankOf(values, own, ranking)];
		return {
			component: nameOf(plan, leaf),
			value: then,
			change: then === null ? null : then - value,
			rank: place,
			rankChange: place === null || rank === null ? null : place - rank
		};
	});
}

/** Scores of all units in one year. */
export function yearOf(computed: Computed, units: readonly string[], { year }: Asked) {
	const cells = units.map((unit) => cellOf(computed.table, unit, year));
	const all = new Set(computed.plan.components.keys());
	return maskedScores(computed, cells, all);
}

/** The groups as if an indicator had never been in them. */
const without = (plan: Plan, leaf: number): Plan => ({
	...plan,
	nodes: plan.nodes.map((each) => {
		const stays = each.children.map((child) => child !== leaf);
		const weights = each.weights?.filter((_, at) => stays[at]);
		return {
			...each,
			children: each.children.filter((_, at) => stays[at]),
			weights: weights ? weightsOf(weights) : null
		};
	})
});
