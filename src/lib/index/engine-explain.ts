import {
	both,
	contribute,
	type Cells,
	type Contribution,
	type Leaves
} from './engine-contributions.ts';
import { nodeAt, type Plan } from './engine-plan.ts';
import { countedIn, nameOf, valueAt } from './engine-results.ts';
import { cellOf } from './engine-table.ts';
import type { IndexResults } from './engine.ts';

export type { Contribution };

/** Why the index moved. `change` = Σ contributions + `coverage`, to 1e-9. */
export interface Change {
	from: number;
	to: number;
	/** `to` − `from`, in points of the index. */
	change: number;
	/** The change over indicators known in both: the one that may be called a change over time. */
	sameSet: number;
	/** The rest: what came and went. Exactly 0 when both have the same indicators. */
	coverage: number;
	/** Own figures, others' figures, and what cannot be told apart; together they are `sameSet`. */
	own: number;
	reference: number;
	unsplit: number;
	/** Indicators known in both, in the order of the definition. */
	contributions: Contribution[];
	/** Indicators that count in one of them only. */
	came: string[];
	went: string[];
}

export interface Compared {
	unit: string;
	/** Years. */
	from: number;
	to: number;
	/** The index itself, if not said. */
	node?: string;
}

/**
 * Splits the change of a node between two years of a unit. null when either has no value, or the
 * indicators known in both make no index: there is no change to speak of.
 *
 * @example
 * explain(results, { unit: '111', from: 2019, to: 2020 })?.contributions
 */
export function explain({ computed }: IndexResults, compared: Compared): Change | null {
	const { plan, table, columns } = computed;
	const column = plan.groups.get(compared.node ?? plan.root) ?? -1;
	const cells: Cells = [
		cellOf(table, compared.unit, compared.from),
		cellOf(table, compared.unit, compared.to)
	];
	const from = valueAt(columns.values[column], cells[0]);
	const to = valueAt(columns.values[column], cells[1]);
	const node = nodeAt(plan, column);
	if (from === null || to === null || !node) return null;

	const [before, after] = [
		countedIn(plan, columns.values, { node, cell: cells[0] }),
		countedIn(plan, columns.values, { node, cell: cells[1] })
	];
	const contributions = contribute(computed, { cells, column, node }, both(node, before, after));
	if (contributions.length === 0) return null;

	const isSame = before.size === after.size && contributions.length === before.size;
	return {
		...{ from, to, change: to - from },
		...summed(contributions, isSame ? null : to - from),
		contributions,
		came: only(plan, after, before),
		went: only(plan, before, after)
	};
}

const only = (plan: Plan, one: Leaves, other: Leaves) =>
	[...one].flatMap((leaf) => (other.has(leaf) ? [] : nameOf(plan, leaf)));

/** Sums of the parts; what remains of the change is coverage, unless both have the same indicators. */
function summed(contributions: readonly Contribution[], change: number | null) {
	const sum = (part: (one: Contribution) => number) =>
		contributions.reduce((total, one) => total + part(one), 0);
	const sameSet = sum(({ points }) => points);
	return {
		sameSet,
		coverage: change === null ? 0 : change - sameSet,
		own: sum(({ own }) => own ?? 0),
		reference: sum(({ reference }) => reference ?? 0),
		unsplit: sum(({ own, points }) => (own === null ? points : 0))
	};
}
