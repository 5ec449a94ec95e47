import type { IndexObservation } from './engine-table.ts';
import { computeIndex, type Values } from './engine.ts';
import { planOf, type IndexDefinition, type Plan } from './engine-definition.ts';

/** What one indicator did to the index: its own change times its weight in the comparison. */
export interface Contribution {
	component: string;
	from: number;
	to: number;
	/** Share of the index in this comparison, 0–1; the shares add up to 1. */
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
	/** Indicators known in both, in the order of the definition. */
	contributions: Contribution[];
	/** Indicators that count in one of them only. */
	came: string[];
	went: string[];
}

/**
 * Splits the change of an index between two sets of figures. null when either has no index, or nothing is
 * known in both: there is no change to speak of.
 *
 * The index over the common indicators is Σ share·x with the same shares on both sides, so each
 * indicator's part is share·(to − from), and what remains is change of coverage.
 *
 * @example
 * explainChange(definition, index.values('111', 2019), index.values('111', 2020))?.contributions
 */
export function explainChange(
	definition: IndexDefinition,
	from: Values,
	to: Values
): Change | null {
	const plan = planOf(definition);
	const before = settle(definition, from);
	const after = settle(definition, to);
	if (before.value === null || after.value === null) return null;

	const common = new Set([...before.counted].filter((id) => after.counted.has(id)));
	const contributions = contribute(sharesOver(plan, common), from, to);
	if (contributions.length === 0) return null;

	const change = after.value - before.value;
	const sameSet = contributions.reduce((sum, { points }) => sum + points, 0);
	const came = [...after.counted].filter((id) => !common.has(id));
	const went = [...before.counted].filter((id) => !common.has(id));
	const coverage = came.length + went.length === 0 ? 0 : change - sameSet;

	return {
		from: before.value,
		to: after.value,
		change,
		sameSet,
		coverage,
		contributions,
		came,
		went
	};
}

function settle(definition: IndexDefinition, values: Values) {
	const observations = definition.components.map(({ id }): IndexObservation => ({
		unit: '',
		year: 0,
		component: id,
		value: values[id] ?? null
	}));
	const result = computeIndex(definition, observations).at('', 0);
	const missing = new Set(result?.missing);
	const counted = definition.components.map(({ id }) => id).filter((id) => !missing.has(id));

	return { value: result?.value ?? null, counted: new Set(counted) };
}

function contribute(shares: ReadonlyMap<string, number>, from: Values, to: Values): Contribution[] {
	return [...shares].flatMap(([component, share]) => {
		const before = from[component] ?? null;
		const after = to[component] ?? null;
		if (before === null || after === null) return [];
		return { component, from: before, to: after, share, points: share * (after - before) };
	});
}

/** Each indicator's share of the index when just these are known: weights rescaled at every level. */
function sharesOver(plan: Plan, known: ReadonlySet<string>): Map<string, number> {
	const first = plan.components.length;
	const shares = new Map<string, number>();
	const counts = (column: number): boolean =>
		plan.nodes[column - first]?.children.some(counts) ??
		known.has(plan.components[column]?.id ?? '');

	function descend(column: number, share: number) {
		const group = plan.nodes[column - first];
		if (!group) return shares.set(plan.components[column]?.id ?? '', share);

		const own = group.children.map((child, at) => (counts(child) ? (group.weights[at] ?? 0) : 0));
		const sum = own.reduce((a, b) => a + b, 0);
		group.children.forEach((child, at) => {
			const weight = own[at] ?? 0;
			if (counts(child) && sum > 0) descend(child, (share * weight) / sum);
		});
	}

	descend(plan.columns.get(plan.root) ?? -1, 1);
	return shares;
}
