import { definitionOf, type StoredIndex } from './definition.ts';
import { planOf, type Plan } from './engine-plan.ts';

/** As the engine has it: 0.7 of 10 parts is 7, not 8. */
const SLACK = 1e-9;

/** With fewer figures than these the index has no value; with as many it may have one. */
export function fewestIn(index: StoredIndex): number {
	const plan = planOf(definitionOf(index));
	const columns: number[] = plan.components.map(() => 1);
	for (const node of plan.nodes) columns.push(fewestBelow(node, columns));
	return columns[plan.groups.get(plan.root) ?? -1] ?? 1;
}

function fewestBelow({ node, children }: Plan['nodes'][number], columns: readonly number[]) {
	const count = Math.max(1, Math.ceil((node.minShare ?? 0) * children.length - SLACK));
	return children
		.map((child) => columns[child] ?? 0)
		.sort((a, b) => a - b)
		.slice(0, count)
		.reduce((sum, one) => sum + one, 0);
}
