import type { Aggregate } from './engine-methods.ts';
import type { Plan, PlannedNode } from './engine-plan.ts';
import { codeOf } from './engine-reason.ts';

interface Mean {
	/** What is added up for a value; no finite number where the mean has no place for it. */
	enter(x: number): number;
	leave(mean: number): number;
}

/** Weighted means: `leave(Σ w·enter(x) / Σ w)` over what is present (OECD/JRC Handbook 2008, step 6). */
export const MEANS: Record<Aggregate, Mean> = {
	arithmetic: { enter: (x) => x, leave: (mean) => mean },
	geometric: { enter: (x) => (x > 0 ? Math.log(x) : NaN), leave: Math.exp },
	harmonic: { enter: (x) => (x > 0 ? 1 / x : NaN), leave: (mean) => 1 / mean }
};

/** What the means come to. */
export interface Columns {
	/** By column of the plan, indicators first. */
	values: Float64Array[];
	/** Codes of `REASONS`, of the nodes only. */
	reasons: Uint8Array[];
	/** For each cell how many indicators count, in the nodes only. */
	covered: Uint16Array[];
}

/** A share times a number is not exact in doubles: 0.7 of ten children must not be more than seven. */
const SLACK = 1e-9;

/** Every node of the plan, from the scores of the indicators. */
export function aggregate(plan: Plan, scores: readonly Float64Array[], size: number): Columns {
	const columns: Columns = { values: [...scores], reasons: [], covered: [] };
	const [weight, present] = [new Float64Array(size), new Uint16Array(size)];

	for (const planned of plan.nodes) {
		const sums = { sum: new Float64Array(size), counts: new Uint16Array(size), weight, present };
		weight.fill(0);
		present.fill(0);
		sumUp(planned, columns, sums);
		const reasons = new Uint8Array(size);
		columns.values.push(settle(planned, sums, reasons));
		columns.reasons.push(reasons);
		columns.covered.push(sums.counts);
	}
	return columns;
}

interface Sums {
	sum: Float64Array;
	weight: Float64Array;
	present: Uint16Array;
	counts: Uint16Array;
}

/** One node over all cells, child by child. A child that weighs nothing is counted, not added. */
function sumUp({ node, children, weights }: PlannedNode, { values, covered }: Columns, sums: Sums) {
	const { enter } = MEANS[node.aggregate];
	const first = values.length - covered.length;

	children.forEach((child, at) => {
		const column = values[child];
		const below = covered[child - first] ?? null;
		if (column) addChild(sums, { column, below, own: weights?.[at] ?? 0, enter });
	});
}

interface Child {
	column: Float64Array;
	/** null: an indicator, which counts as one. */
	below: Uint16Array | null;
	own: number;
	enter(x: number): number;
}

function addChild({ sum, weight, present, counts }: Sums, { column, below, own, enter }: Child) {
	for (let cell = 0; cell < column.length; cell++) {
		const x = column[cell] ?? NaN;
		if (Number.isNaN(x)) continue;
		if (own > 0) add(sum, cell, own * enter(x));
		add(weight, cell, own);
		add(present, cell, 1);
		add(counts, cell, below ? (below[cell] ?? 0) : 1);
	}
}

function add(column: Float64Array | Uint16Array, cell: number, amount: number) {
	column[cell] = (column[cell] ?? 0) + amount;
}

/** Turns sums into means, in place; NaN and a reason where there is none. */
function settle(planned: PlannedNode, { sum, weight, present }: Sums, reasons: Uint8Array) {
	const { leave } = MEANS[planned.node.aggregate];
	const { node, children, weights } = planned;
	const least = (node.minShare ?? 0) * children.length - SLACK;
	const flaw = codeOf(children.length === 0 ? 'no_children' : weights ? null : 'bad_weights');

	for (let cell = 0; cell < sum.length; cell++) {
		const total = sum[cell] ?? NaN;
		const mean = leave(total / (weight[cell] ?? 0));
		const here = present[cell] ?? 0;
		const isEnough = flaw === 0 && here > 0 && here >= least;
		const isMean = isEnough && Number.isFinite(mean) && Number.isFinite(total);
		sum[cell] = isMean ? mean : NaN;
		if (!isMean) reasons[cell] = flaw || whyNot({ here, least, total, weight: weight[cell] ?? 0 });
	}
	return sum;
}

function whyNot(of: { here: number; least: number; total: number; weight: number }): number {
	if (of.here === 0) return codeOf('all_missing');
	if (of.here < of.least) return codeOf('below_min_share');
	if (of.weight === 0) return codeOf('weightless');
	return codeOf(Number.isNaN(of.total) ? 'mean_of_non_positive' : 'too_large');
}
