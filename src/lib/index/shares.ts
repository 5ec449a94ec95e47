import type { IndexDefinition } from './engine-definition.ts';

/**
 * What each indicator weighs in the whole index, 0–1: its weight among its siblings that count, times the
 * share of its group. In an arithmetic mean: points of the index for a point of the indicator.
 *
 * @example
 * sharesIn(definition, new Set(['work', 'school'])) // Map { work → 0.5, school → 0.5 }
 */
export function sharesIn(
	{ nodes, components }: IndexDefinition,
	counted: ReadonlySet<string>
): Map<string, number> {
	const shares = new Map<string, number>();
	const isThere = (id: string): boolean =>
		components.some((one) => one.parent === id && counted.has(one.id)) ||
		nodes.some((one) => one.parent === id && isThere(one.id));

	function descend(id: string, share: number) {
		const leaves = components.filter((one) => one.parent === id && counted.has(one.id));
		const groups = nodes.filter((one) => one.parent === id && isThere(one.id));
		const sum = [...leaves, ...groups].reduce((total, { weight }) => total + weight, 0);
		if (sum <= 0) return;
		for (const leaf of leaves) shares.set(leaf.id, (share * leaf.weight) / sum);
		for (const group of groups) descend(group.id, (share * group.weight) / sum);
	}

	for (const { id, parent } of nodes) if (parent === null) descend(id, 1);
	return shares;
}
