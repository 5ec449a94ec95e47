import { Aggregate, Normalise, problemsOf } from './engine-methods.ts';

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
	/** −1 mirrors a figure in the methods that scale it against others; `none` and `target` do not. */
	direction: 1 | -1;
	normalise: Normalise;
}

/** A composite index as data: what `index_definitions` and `index_components` hold. */
export interface IndexDefinition {
	nodes: readonly IndexNode[];
	components: readonly IndexComponent[];
	/** For how many years an old figure stands in for a missing one; 0, if not said: never. */
	carryForwardYears?: number;
}

/** A definition that cannot be computed, with the part at fault. */
export class DefinitionError extends Error {
	override readonly name = 'DefinitionError';
}

/**
 * Refuses what makes no index. A bad weight is not refused: its group is missing, with a reason.
 * A node and an indicator may share a name.
 */
export function check({ nodes, components, carryForwardYears = 0 }: IndexDefinition) {
	const groups = new Set(nodes.map(({ id }) => id));
	for (const { id, parent } of [...nodes, ...components]) {
		if (parent !== null && !groups.has(parent))
			throw new DefinitionError(`"${id}" has an unknown parent "${parent}"`);
	}
	refuseDoubles(nodes);
	refuseDoubles(components);
	nodes.forEach(checkNode);
	components.forEach(checkComponent);
	if (!(carryForwardYears >= 0)) throw new DefinitionError('years to carry forward are below 0');
}

function refuseDoubles(parts: readonly { id: string }[]) {
	const ids = new Set<string>();
	for (const { id } of parts) {
		if (ids.has(id)) throw new DefinitionError(`"${id}" is there twice`);
		ids.add(id);
	}
}

function checkNode({ id, aggregate, minShare }: IndexNode) {
	if (!Aggregate.safeParse(aggregate).success)
		throw new DefinitionError(`"${id}" asks for an unknown mean "${String(aggregate)}"`);
	if (minShare !== null && !(minShare >= 0 && minShare <= 1))
		throw new DefinitionError(`"${id}" has a smallest share outside 0–1`);
}

function checkComponent({ id, direction, normalise, parent }: IndexComponent) {
	const { error } = Normalise.safeParse(normalise);
	if (error) throw new DefinitionError(`"${id}" asks for what is unknown: ${problemsOf(error)}`);
	if (direction !== 1 && direction !== -1)
		throw new DefinitionError(`"${id}" has a direction that is neither 1 nor -1`);
	if (parent === null) throw new DefinitionError(`"${id}" belongs to no group`);
}
