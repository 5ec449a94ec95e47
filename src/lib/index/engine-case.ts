import { Case, isObject } from './engine-case-schema.ts';
import { DefinitionError, type IndexDefinition } from './engine-definition.ts';
import { problemsOf } from './engine-methods.ts';
import type { Reason } from './engine-reason.ts';
import type { IndexObservation } from './engine-table.ts';
import { computeIndex, type IndexResults } from './engine.ts';

/** A case that cannot be computed: where, and what is wrong there. */
export class CaseError extends Error {
	override readonly name = 'CaseError';
}

export interface CaseResult {
	/** Value of each node in each unit, in the order of the case. */
	units: Map<string, Map<string, number | null>>;
	/** Why what is missing is missing: indicators and nodes. */
	why: { unit: string; id: string; reason: Reason }[];
}

/** There is one year in a case. */
const YEAR = 0;

/** Computes a case from outside; throws `CaseError` for what is not one. */
export function computeCase(raw: unknown): CaseResult {
	const { data: read, error } = Case.safeParse(raw);
	if (error) throw new CaseError(problemsOf(error));

	const definition = definitionOf(read);
	const units = Object.keys(read.data);
	const observations = units.flatMap((unit) => figuresOf(unit, read.data[unit]));
	const results = computed(definition, observations);
	const nodes = definition.nodes.map(({ id }) => id);
	const valuesOf = (unit: string) =>
		new Map(nodes.map((node) => [node, results.at(unit, YEAR, node)?.value ?? null]));

	return {
		units: new Map(units.map((unit) => [unit, valuesOf(unit)])),
		why: units.flatMap((unit) => whyOf(definition, results, unit))
	};
}

function definitionOf({ nodes, indicators }: Case): IndexDefinition {
	return {
		nodes: nodes.map(({ id, parent, weight, aggregate, min_share }) => {
			const isRoot = (parent ?? null) === null;
			if (weight === undefined && !isRoot) throw new CaseError(`node "${id}" has no weight`);
			return {
				id,
				parent: parent ?? null,
				weight: weight ?? NaN,
				aggregate,
				minShare: min_share ?? null
			};
		}),
		components: indicators.map((indicator) => ({ ...indicator, weight: indicator.weight ?? NaN }))
	};
}

/** The figures of a unit; the first one only says that there is such a unit. */
function figuresOf(unit: string, figures: unknown): IndexObservation[] {
	if (!isObject(figures)) throw new CaseError(`data.${unit}: not an object of figures`);

	const there = { unit, year: YEAR, component: '', value: null };
	return [
		there,
		...Object.entries(figures).map(([component, value]) => {
			if (value !== null && (typeof value !== 'number' || !Number.isFinite(value)))
				throw new CaseError(`data.${unit}.${component}: neither a number nor null`);
			return { unit, year: YEAR, component, value };
		})
	];
}

function computed(definition: IndexDefinition, observations: IndexObservation[]): IndexResults {
	try {
		return computeIndex(definition, observations);
	} catch (error) {
		if (error instanceof DefinitionError) throw new CaseError(error.message);
		throw error;
	}
}

function whyOf({ nodes, components }: IndexDefinition, results: IndexResults, unit: string) {
	const reasons = [
		...components.map(({ id }) => ({ id, reason: results.reasonOf(unit, YEAR, id) })),
		...nodes.map(({ id }) => ({ id, reason: results.at(unit, YEAR, id)?.reason ?? null }))
	];
	return reasons.flatMap(({ id, reason }) => (reason === null ? [] : { unit, id, reason }));
}
