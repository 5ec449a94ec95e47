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

/** By column of the plan, indicators first. */
export interface Columns {
	values: Float64Array[];
	/** Codes of `REASONS` of the nodes, from the first node on. */
	reasons: Uint8Array[];
	/** For each cell how many indicators count. */
	covered: Float64Array[];
}

/** A share times a number is not exact in doubles: 0.7 of ten children must not be more than seven. */
const SLACK = 1e-9;

/** Every node of the plan, from the scores of the indicators. */
export function aggregate(plan: Plan, scores: readonly Float64Array[], size: number): Columns {
	const columns: Columns = { values: [...scores], reasons: [], covered: scores.map(known) };

	for (const planned of plan.nodes) {
		const sums = sumUp(planned, columns, size);
		const reasons = new Uint8Array(size);
		columns.values.push(settle(planned, sums, reasons));
		columns.reasons.push(reasons);
		columns.covered.push(sums.counts);
	}
	return columns;
}

/** 1 where there is a figure. A plain loop: `Float64Array.from` with a function costs half of the index. */
function known(column: Float64Array): Float64Array {
	const ones = new Float64Array(column.length);
	for (let cell = 0; cell < ones.length; cell++) ones[cell] = Number.isNaN(column[cell]) ? 0 : 1;
	return ones;
}

interface Sums {
	sum: Float64Array;
	weight: Float64Array;
	present: Float64Array;
	counts: Float64Array;
}

/** One node over all cells, child by child. A child that weighs nothing is counted, not added. */
function sumUp(planned: PlannedNode, { values, covered }: Columns, size: number): Sums {
	const { enter } = MEANS[planned.node.aggregate];
	const [sum, weight, present, counts] = [size, size, size, size].map((n) => new Float64Array(n));
	const sums = { sum, weight, present, counts } as Sums;

	planned.children.forEach((child, at) => {
		const [column, below] = [values[child], covered[child]];
		const own = planned.weights?.[at] ?? 0;
		if (column && below) addChild(sums, { column, below, own, enter });
	});
	return sums;
}

interface Child {
	column: Float64Array;
	below: Float64Array;
	own: number;
	enter(x: number): number;
}

function addChild(sums: Sums, { column, below, own, enter }: Child) {
	const { sum, weight, present, counts } = sums;
	for (let cell = 0; cell < column.length; cell++) {
		const x = column[cell] ?? NaN;
		if (Number.isNaN(x)) continue;
		if (own > 0) add(sum, cell, own * enter(x));
		add(weight, cell, own);
		add(present, cell, 1);
		add(counts, cell, below[cell] ?? 0);
	}
}

function add(column: Float64Array, cell: number, amount: number) {
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
