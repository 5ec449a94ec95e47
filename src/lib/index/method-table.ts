import { indicatorsOf, type Said } from './definition.ts';
import type { Aggregate } from './engine-methods.ts';
import { methodWords, type MethodWords } from './method.ts';
import { sharesIn } from './shares.ts';
import type { IndexSource } from './source.ts';
import type { Told } from './told.ts';

/** One part of the definition. */
export interface MethodRow extends MethodWords {
	id: string;
	slug: string;
	name: Said;
	weight: number;
	/** Share of the whole index, 0–1, by the definition; and of those that count this year (null: it does not). */
	share: number | null;
	shareNow: number | null;
	/** A larger figure raises the index; the indicator itself may be better high or low. */
	raises: boolean;
	better: 'higher' | 'lower' | 'neutral';
	/** The method does not turn the figure round although its direction is the other one. */
	isAgainst: boolean;
	source: string;
}

/** Parts of one group; `name` is null for those that stand in the index itself. */
export interface MethodGroup {
	id: string;
	name: string | null;
	weight: number;
	aggregate: Aggregate;
	minShare: number | null;
	rows: MethodRow[];
}

/** The definition as people read it. */
export interface Method {
	aggregate: Aggregate;
	minShare: number | null;
	carryForwardYears: number;
	/** Every part weighs the same in the whole. */
	isEqual: boolean;
	total: number;
	groups: MethodGroup[];
}

const BETTER = {
	higher_is_better: 'higher',
	lower_is_better: 'lower',
	neutral: 'neutral'
} as const;

/** `none` and `target` take the figure as it stands: a direction does not turn it. */
const isTurnable = (method: string) => method !== 'none' && method !== 'target';

export function methodOf(told: Told, source: IndexSource): Method {
	const { definition } = told;
	const [root] = definition.nodes;
	const groups = definition.nodes.map((node) => ({
		id: node.id,
		name: source.index.components.find(({ id }) => id === node.id)?.name ?? null,
		weight: node.weight,
		aggregate: node.aggregate,
		minShare: node.minShare,
		rows: rowsOf(told, source, node.id)
	}));
	const shares = groups.flatMap(({ rows }) => rows.map(({ share }) => share?.toFixed(9)));
	return {
		aggregate: root?.aggregate ?? 'arithmetic',
		minShare: root?.minShare ?? null,
		carryForwardYears: definition.carryForwardYears ?? 0,
		isEqual: new Set(shares).size === 1,
		total: definition.components.length,
		groups: groups.filter(({ rows, name }) => rows.length > 0 || name !== null)
	};
}

function rowsOf(told: Told, { index, locale, names }: IndexSource, group: string): MethodRow[] {
	const { definition, results, own, year } = told;
	const missing = new Set(results.at(own, year)?.missing);
	const ids = definition.components.map(({ id }) => id);
	const shares = sharesIn(definition, new Set(ids));
	const now = sharesIn(definition, new Set(ids.filter((id) => !missing.has(id))));

	return indicatorsOf(index).flatMap(({ id, weight, indicator }) => {
		const component = definition.components.find((one) => one.id === id && one.parent === group);
		if (!component) return [];
		const turns = component.direction === -1 && isTurnable(component.normalise.method);
		return {
			id,
			slug: indicator.slug,
			name: told.title(id),
			weight,
			share: shares.get(id) ?? null,
			shareNow: now.get(id) ?? null,
			raises: !turns,
			better: BETTER[indicator.direction],
			isAgainst: component.direction === -1 && !turns,
			source: indicator.source,
			...methodWords(component, locale, names)
		};
	});
}
