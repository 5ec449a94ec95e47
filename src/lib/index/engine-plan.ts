import {
	check,
	DefinitionError,
	type IndexComponent,
	type IndexDefinition,
	type IndexNode
} from './engine-definition.ts';

/** A node ready to be computed. Children are columns: components first, then nodes. */
export interface PlannedNode {
	node: IndexNode;
	children: readonly number[];
	/** Of the children, the largest being 1; null: bad ones. */
	weights: readonly number[] | null;
	/** Indicators anywhere below it, as columns. */
	leaves: readonly number[];
}

/** A definition checked and put in order: children before their parents. */
export interface Plan {
	components: readonly IndexComponent[];
	/** Column of each component: 0 … n−1. */
	leaves: ReadonlyMap<string, number>;
	/** In the order of computing; the column of a node is n + its place here. */
	nodes: readonly PlannedNode[];
	/** Column of each node. */
	groups: ReadonlyMap<string, number>;
	/** The first node without a parent: the index itself. */
	root: string;
	carryForwardYears: number;
}

const plans = new WeakMap<IndexDefinition, Plan>();

/** The plan of a definition, made once for each definition. Definitions are never changed in place. */
export function planOf(definition: IndexDefinition): Plan {
	const known = plans.get(definition);
	if (known) return known;

	check(definition);
	const plan = compile(definition);
	plans.set(definition, plan);
	return plan;
}

/** The node in a column; undefined where an indicator stands. */
export const nodeAt = ({ components, nodes }: Plan, column: number): PlannedNode | undefined =>
	nodes[column - components.length];

function compile({ nodes, components, carryForwardYears = 0 }: IndexDefinition): Plan {
	const root = nodes.find(({ parent }) => parent === null);
	if (!root) throw new DefinitionError('no node is the index itself (parent null)');

	const ordered = childrenFirst(nodes);
	const children = childrenOf(components, ordered);
	const planned: PlannedNode[] = [];

	for (const node of ordered) {
		const own = children.get(node.id) ?? [];
		const columns = own.map(({ column }) => column);
		const leaves = columns.flatMap((at) => planned[at - components.length]?.leaves ?? at);
		const weights = weightsOf(own.map(({ weight }) => weight));
		planned.push({ node, children: columns, weights, leaves });
	}
	return {
		components,
		leaves: new Map(components.map(({ id }, at) => [id, at])),
		nodes: planned,
		groups: new Map(ordered.map(({ id }, at) => [id, components.length + at])),
		root: root.id,
		carryForwardYears
	};
}

interface Child {
	column: number;
	weight: number;
}

function childrenOf(components: readonly IndexComponent[], nodes: readonly IndexNode[]) {
	const children = new Map<string, Child[]>();
	[...components, ...nodes].forEach(({ parent, weight }, column) => {
		if (parent === null) return;
		const own = children.get(parent);
		if (own) own.push({ column, weight });
		else children.set(parent, [{ column, weight }]);
	});
	return children;
}

/** Weights with the largest as 1, so that sums of them stay small. */
export function weightsOf(weights: readonly number[]): number[] | null {
	const largest = Math.max(...weights);
	const isGood = weights.every((weight) => Number.isFinite(weight) && weight >= 0) && largest > 0;
	return isGood ? weights.map((weight) => weight / largest) : null;
}

/** Nodes from the leaves to the root; a circle has no such order. */
function childrenFirst(nodes: readonly IndexNode[]): IndexNode[] {
	const waiting = new Set(nodes);
	const ordered: IndexNode[] = [];

	while (waiting.size > 0) {
		const parents = new Set([...waiting].map(({ parent }) => parent));
		const ready = [...waiting].filter(({ id }) => !parents.has(id));
		if (ready.length === 0) throw new DefinitionError('the groups form a circle');
		for (const node of ready) {
			waiting.delete(node);
			ordered.push(node);
		}
	}
	return ordered;
}
