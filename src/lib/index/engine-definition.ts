/** How the children of a node become its value. Later methods join here and in `AGGREGATES`. */
export type Aggregate = 'arithmetic';

/** How a raw figure becomes comparable. `none`: it already is (a given ratio), and stands as given. */
export type Normalise = { method: 'none' };

/** A group of the index, or the index itself (`parent: null`). */
export interface IndexNode {
	id: string;
	parent: string | null;
	/** Weight among its siblings, 0 or more; only the proportions matter. */
	weight: number;
	aggregate: Aggregate;
	/** Smallest share of its children (by count, 0–1) that must be present; null: one is enough. */
	minShare: number | null;
}

/** An indicator in its place in the index. */
export interface IndexComponent {
	id: string;
	parent: string;
	/** Weight among its siblings, 0 or more; only the proportions matter. */
	weight: number;
	/** −1 mirrors a figure in methods that scale it; `none` leaves it as it stands. */
	direction: 1 | -1;
	normalise: Normalise;
}

/** A composite index as data: what `index_definitions` and `index_components` hold. */
export interface IndexDefinition {
	nodes: readonly IndexNode[];
	components: readonly IndexComponent[];
}

/** A definition that cannot be computed, with the part at fault. */
export class DefinitionError extends Error {
	override readonly name = 'DefinitionError';
}

/** A node ready to be computed. Children are columns: components first, then nodes. */
export interface PlannedNode {
	node: IndexNode;
	children: readonly number[];
	weights: readonly number[];
	/** Indicators anywhere below it, as columns. */
	leaves: readonly number[];
}

/** A definition checked and put in order: children before their parents. */
export interface Plan {
	/** Column of each id: components 0 … n−1, then nodes in the order of computing. */
	columns: ReadonlyMap<string, number>;
	components: readonly IndexComponent[];
	nodes: readonly PlannedNode[];
	/** The first node without a parent: the index itself. */
	root: string;
}

const AGGREGATES: readonly string[] = ['arithmetic'] satisfies Aggregate[];
const METHODS: readonly string[] = ['none'] satisfies Normalise['method'][];

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

function check({ nodes, components }: IndexDefinition) {
	const ids = new Set<string>();
	const groups = new Set(nodes.map(({ id }) => id));

	for (const { id, parent, weight } of [...nodes, ...components]) {
		if (ids.has(id)) throw new DefinitionError(`"${id}" is there twice`);
		ids.add(id);
		if (parent !== null && !groups.has(parent))
			throw new DefinitionError(`"${id}" has an unknown parent "${parent}"`);
		if (!Number.isFinite(weight) || weight < 0)
			throw new DefinitionError(`"${id}" has a weight that is not a number of 0 or more`);
	}
	nodes.forEach(checkNode);
	components.forEach(checkComponent);
}

function checkNode({ id, aggregate, minShare }: IndexNode) {
	if (!AGGREGATES.includes(aggregate))
		throw new DefinitionError(`"${id}" asks for an unknown mean "${String(aggregate)}"`);
	if (minShare !== null && !(minShare >= 0 && minShare <= 1))
		throw new DefinitionError(`"${id}" has a smallest share outside 0–1`);
}

function checkComponent({ id, direction, normalise, parent }: IndexComponent) {
	if (!METHODS.includes(normalise.method))
		throw new DefinitionError(`"${id}" asks for an unknown method "${String(normalise.method)}"`);
	if (direction !== 1 && direction !== -1)
		throw new DefinitionError(`"${id}" has a direction that is neither 1 nor -1`);
	if (parent === null) throw new DefinitionError(`"${id}" belongs to no group`);
}

function compile({ nodes, components }: IndexDefinition): Plan {
	const root = nodes.find(({ parent }) => parent === null);
	if (!root) throw new DefinitionError('no node is the index itself (parent null)');

	const ordered = childrenFirst(nodes);
	const columns = new Map([...components, ...ordered].map(({ id }, column) => [id, column]));
	const planned: PlannedNode[] = [];

	for (const node of ordered) {
		const own = [...components, ...ordered].filter(({ parent }) => parent === node.id);
		const children = own.map(({ id }) => columns.get(id) ?? -1);
		const leaves = children.flatMap((at) => planned[at - components.length]?.leaves ?? at);
		planned.push({ node, children, weights: own.map(({ weight }) => weight), leaves });
	}
	return { columns, components, nodes: planned, root: root.id };
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
