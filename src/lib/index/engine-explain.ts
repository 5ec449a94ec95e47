import { aggregate } from './engine-aggregate.ts';
import { loosened, maskedScores } from './engine-masked.ts';
import { splitOf, type Split } from './engine-own.ts';
import { nodeAt, type Plan, type PlannedNode } from './engine-plan.ts';
import { countedIn, nameOf, valueAt } from './engine-results.ts';
import { sharesOf } from './engine-shares.ts';
import { cellOf } from './engine-table.ts';
import type { Computed, IndexResults } from './engine.ts';

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

type Cells = readonly [from: number, to: number];
type Leaves = ReadonlySet<number>;

const both = ({ leaves }: PlannedNode, one: Leaves, other: Leaves) =>
	new Set(leaves.filter((leaf) => one.has(leaf) && other.has(leaf)));

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

interface Where {
	cells: Cells;
	column: number;
	node: PlannedNode;
}

/** The contribution of each common indicator; none when they make no index on both sides. */
function contribute(computed: Computed, where: Where, common: Leaves): Contribution[] {
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
