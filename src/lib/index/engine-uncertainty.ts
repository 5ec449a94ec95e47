import { aggregate } from './engine-aggregate.ts';
import { maskedScores } from './engine-masked.ts';
import { weightsOf, type Plan } from './engine-plan.ts';
import { randomOf } from './engine-random.ts';
import { yearOf, type Asked } from './engine-robustness.ts';
import { cellOf } from './engine-table.ts';
import { rankOf, type Ranking } from './engine-views.ts';
import type { IndexResults } from './engine.ts';

/** How weights are drawn: each is multiplied by an even draw from 1 − spread … 1 + spread. */
export interface Draws {
	/** 1 000, if not said. */
	draws?: number;
	/** The same seed, the same draws; 1, if not said. */
	seed?: number;
	/** 0–1; 0.25, if not said. */
	spread?: number;
}

/** Nine draws of ten lie between `low` and `high`, these included. */
export interface Range {
	/** With the weights of the definition. */
	value: number;
	low: number;
	median: number;
	high: number;
}

/**
 * How far the index hangs on its weights: its range when all of them, at every level, are drawn anew.
 * null: there is no index.
 *
 * @example
 * weightRange(results, { unit: '111', year: 2020 }, { seed: 1 }) // { value: 148.2, low: 146.9, … }
 */
export function weightRange(results: IndexResults, asked: Asked, how: Draws = {}): Range | null {
	const { plan, table } = results.computed;
	const cell = cellOf(table, asked.unit, asked.year);
	const scores = maskedScores(results.computed, [cell], new Set(plan.components.keys()));
	const column = plan.groups.get(asked.node ?? plan.root) ?? -1;
	const valueOf = (one: Plan) => aggregate(one, scores, 1).values[column]?.[0] ?? NaN;

	return rangeOf(valueOf(plan), drawn(plan, how).map(valueOf));
}

/** The same of its rank among all units of the year, of the shown value. */
export function rankRange(
	results: IndexResults,
	asked: Asked & Ranking,
	how: Draws = {}
): Range | null {
	const { computed, units } = results;
	const { plan } = computed;
	const column = plan.groups.get(asked.node ?? plan.root) ?? -1;
	const own = units.indexOf(asked.unit);
	const scores = yearOf(computed, units, asked);
	const rank = (one: Plan) => {
		const values = aggregate(one, scores, units.length).values[column] ?? new Float64Array();
		return rankOf(values, own, asked) ?? NaN;
	};

	return rangeOf(rank(plan), drawn(plan, how).map(rank));
}

/** The plan with other weights, as often as asked. */
export function drawn(plan: Plan, { draws = 1000, seed = 1, spread = 0.25 }: Draws): Plan[] {
	const random = randomOf(seed);
	const draw = (weight: number) => weight * (1 + spread * (2 * random() - 1));
	return Array.from({ length: draws }, () => ({
		...plan,
		nodes: plan.nodes.map((each) => ({
			...each,
			weights: each.weights ? weightsOf(each.weights.map(draw)) : null
		}))
	}));
}

function rangeOf(value: number, draws: readonly number[]): Range | null {
	const sorted = draws.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
	if (Number.isNaN(value) || sorted.length === 0) return null;

	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
	return { value, low: at(0.05), median: at(0.5), high: at(0.95) };
}
