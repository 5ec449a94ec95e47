import { planOf, type IndexDefinition, type Plan, type PlannedNode } from './engine-definition.ts';
import { evaluate, type Columns } from './engine-evaluate.ts';
import { cellOf, tabulate, type IndexObservation, type Table } from './engine-table.ts';

/** What a node is worth in one unit and year, and how much of it is known. */
export interface IndexResult {
	unit: string;
	year: number;
	node: string;
	/** null: too little is known. Never 0 for missing, never NaN or Infinity. */
	value: number | null;
	/** Indicators below the node that count in it, and all of them: "13/14". */
	present: number;
	total: number;
	/** Indicators that do not count, in the order of the definition. */
	missing: string[];
}

/** Figures of one unit and year by indicator: one entry of `data` in a case file. */
export type Values = Readonly<Record<string, number | null>>;

/** The computed index. A node that is not named is the index itself. */
export interface IndexResults {
	units: readonly string[];
	/** Ascending. */
	years: readonly number[];
	/** null for a unit, year or node that is not there. */
	at(unit: string, year: number, node?: string): IndexResult | null;
	/** All years of one unit. */
	series(unit: string, node?: string): IndexResult[];
	/** All units in one year. */
	across(year: number, node?: string): IndexResult[];
	/** The figures that went in, for `explainChange`. */
	values(unit: string, year: number): Values;
}

/**
 * The index of all units and years at once.
 *
 * A group is the weighted mean of its present children, weights rescaled over them; below `minShare` it
 * is missing, and counts as missing one level up. Indicators that the definition does not name are passed
 * over; two figures for one place are refused (choose the edition first).
 *
 * @example
 * computeIndex(definition, observations).at('111', 2020) // { value: 148.2, present: 13, total: 14, … }
 */
export function computeIndex(
	definition: IndexDefinition,
	observations: readonly IndexObservation[]
): IndexResults {
	const plan = planOf(definition);
	const table = tabulate(plan, observations);

	return view(plan, table, evaluate(plan, table));
}

function view(plan: Plan, table: Table, { values, covered }: Columns): IndexResults {
	const units = [...table.units.keys()];
	const years = [...table.years.keys()];

	function at(unit: string, year: number, node = plan.root): IndexResult | null {
		const cell = cellOf(table, unit, year);
		const column = plan.columns.get(node) ?? -1;
		const planned = plan.nodes[column - plan.components.length];
		if (cell < 0 || !planned) return null;

		const isMissing = (leaf: number) => Number.isNaN(values[leaf]?.[cell]);
		return {
			unit,
			year,
			node,
			value: shownOf(values[column], cell),
			present: covered[column]?.[cell] ?? 0,
			total: planned.leaves.length,
			missing: missing(plan, planned, isMissing)
		};
	}

	return {
		units,
		years,
		at,
		series: (unit, node) => years.flatMap((year) => at(unit, year, node) ?? []),
		across: (year, node) => units.flatMap((unit) => at(unit, year, node) ?? []),
		values: (unit, year) => figuresAt(plan, table, cellOf(table, unit, year))
	};
}

/** Indicators that do not count in a node: without a figure, or in a group that is missing itself. */
function missing(plan: Plan, node: PlannedNode, isMissing: (column: number) => boolean): string[] {
	const first = plan.components.length;

	return node.children.flatMap((child) => {
		const group = plan.nodes[child - first];
		if (!group) return isMissing(child) ? (plan.components[child]?.id ?? []) : [];
		if (!isMissing(child)) return missing(plan, group, isMissing);
		return group.leaves.map((leaf) => plan.components[leaf]?.id ?? '');
	});
}

function figuresAt(plan: Plan, { figures }: Table, cell: number): Values {
	return Object.fromEntries(plan.components.map(({ id }, at) => [id, shownOf(figures[at], cell)]));
}

/** A cell as the outside sees it: NaN stays inside. */
function shownOf(column: Float64Array | undefined, cell: number): number | null {
	const value = column?.[cell] ?? NaN;
	return Number.isNaN(value) ? null : value;
}
