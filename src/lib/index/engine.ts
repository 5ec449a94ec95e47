import { aggregate, type Columns } from './engine-aggregate.ts';
import type { IndexDefinition } from './engine-definition.ts';
import { normalise, type Scored } from './engine-normalise.ts';
import { planOf, type Plan } from './engine-plan.ts';
import type { Reason } from './engine-reason.ts';
import { ageIn, figuresAt, reasonAt, resultAt } from './engine-results.ts';
import type { IndexObservation, Reading, Table } from './engine-table.ts';
import { tabulate } from './engine-tabulate.ts';

/** What a node is worth in one unit and year, and how much of it is known. */
export interface IndexResult {
	unit: string;
	year: number;
	node: string;
	/** null: too little is known. Never 0 for missing, never NaN or Infinity. */
	value: number | null;
	/** Why there is no value. */
	reason: Reason | null;
	/** Indicators below the node that count in it, and all of them: "13/14". */
	present: number;
	total: number;
	/** Indicators that do not count, in the order of the definition. */
	missing: string[];
	/** A counted figure is a provisional one. */
	isProvisional: boolean;
	/** Counted figures that stand in for a missing one, and how many years old they are. */
	carried: { component: string; age: number }[];
}

/** Figures of one unit and year by indicator: one entry of `data` in a case file. */
export type Values = Readonly<Record<string, number | null>>;

/** The engine's own columns, for its neighbours (`engine-explain.ts` …), not for pages. */
export interface Computed {
	definition: IndexDefinition;
	plan: Plan;
	table: Table;
	scored: Scored[];
	columns: Columns;
}

/** The computed index. A node that is not named is the index itself. */
export interface IndexResults {
	/** All but those that others are only compared with. */
	units: readonly string[];
	/** Ascending. */
	years: readonly number[];
	/** null for a unit, year or node that is not there. */
	at(unit: string, year: number, node?: string): IndexResult | null;
	/** All years of one unit. */
	series(unit: string, node?: string): IndexResult[];
	/** All units in one year. */
	across(year: number, node?: string): IndexResult[];
	/** The figures that went in, carried ones too. */
	values(unit: string, year: number): Values;
	/** What became of the figures: the comparable scores that the means are made of. */
	scores(unit: string, year: number): Values;
	/** Why an indicator has no score; null when it has one, or there is no such place. */
	reasonOf(unit: string, year: number, component: string): Reason | null;
	/** Years that a figure was carried forward; 0: it is the year's own. */
	ageOf(unit: string, year: number, component: string): number;
	computed: Computed;
}

/**
 * The index of all units and years at once: each indicator normalised, then group by group.
 *
 * A group is the weighted mean of its present children, weights rescaled over them; below `minShare` it
 * is missing, and counts as missing one level up. Indicators that the definition does not name are passed
 * over; two figures of one edition for one place are refused.
 *
 * @example
 * computeIndex(definition, observations).at('111', 2020) // { value: 148.2, present: 13, total: 14, … }
 */
export function computeIndex(
	definition: IndexDefinition,
	observations: readonly IndexObservation[],
	reading: Reading = {}
): IndexResults {
	const plan = planOf(definition);
	const table = tabulate(plan, observations, reading);
	const scored = normalise(plan, table);
	const scores = scored.map(({ values }) => values);
	const columns = aggregate(plan, scores, table.size);

	return view({ definition, plan, table, scored, columns });
}

function view(computed: Computed): IndexResults {
	const { plan, table, scored } = computed;
	const outside = new Set(table.reading.outside);
	const units = [...table.units.keys()].filter((unit) => !outside.has(unit));
	const years = [...table.years.keys()];
	const at = (unit: string, year: number, node = plan.root) =>
		resultAt(computed, { unit, year, node });

	return {
		units,
		years,
		at,
		series: (unit, node) => years.flatMap((year) => at(unit, year, node) ?? []),
		across: (year, node) => units.flatMap((unit) => at(unit, year, node) ?? []),
		values: (unit, year) => figuresAt(computed, table.figures, { unit, year }),
		scores: (unit, year) =>
			figuresAt(
				computed,
				scored.map(({ values }) => values),
				{ unit, year }
			),
		reasonOf: (unit, year, component) => reasonAt(computed, component, { unit, year }),
		ageOf: (unit, year, component) => ageIn(computed, component, { unit, year }),
		computed
	};
}
