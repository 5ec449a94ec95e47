import { describe, expect, test } from 'vitest';
import type { IndexComponent, IndexDefinition } from './engine-definition.ts';
import { computeIndex } from './engine.ts';
import { OBSERVATIONS, PARTS, type Group as Diak } from '../../../tests/index/diak.ts';

/**
 * Why Diak's human and social groups differ in some towns (docs/index-engine.md): parts from a survey whose
 * results exist for those towns only, and which the data set leaves out. What they come to is read off the
 * published composite of one year, and must then give that of the other years of the same survey.
 */
type Group = Exclude<Diak, 'deprivation_economic'>;

const published = new Map(
	OBSERVATIONS.map((one) => [`${one.component} ${one.unit} ${String(one.year)}`, one.value])
);
const publishedOf = (group: Group, unit: string, year: number) =>
	published.get(`${group} ${unit} ${String(year)}`) ?? NaN;

const component = (id: string, parent: string, weight: number): IndexComponent => ({
	...{ id, parent, weight, direction: 1, normalise: { method: 'none' } }
});
/** The group with the hidden parts as one of their number in weight. */
const definition = (group: Group, hidden: number): IndexDefinition => ({
	nodes: [{ id: group, parent: null, weight: 1, aggregate: 'arithmetic', minShare: null }],
	components: [
		...PARTS[group].map((id) => component(id, group, 1)),
		component('survey', group, hidden)
	]
});

/** Towns where every part is there and the published value is not their mean. */
function townsOf(group: Group, year: number) {
	const plain = computeIndex(definition(group, 1), OBSERVATIONS);
	return plain.units.flatMap((unit) => {
		const { value = null, present = 0 } = plain.at(unit, year, group) ?? {};
		const off = Math.abs((value ?? NaN) - publishedOf(group, unit, year));
		return present === PARTS[group].length && off > 5e-5 ? { unit, mean: value ?? NaN } : [];
	});
}

/** What the hidden parts are worth on average, from the composite of one year. */
function survey(group: Group, year: number, hidden: number) {
	const n = PARTS[group].length;
	return townsOf(group, year).map(({ unit, mean }) => ({
		unit,
		value: (publishedOf(group, unit, year) * (n + hidden) - mean * n) / hidden
	}));
}

/** How far the composites are off when the survey of one year stands in for that of others. */
function misses(group: Group, hidden: number, [from, ...to]: readonly [number, ...number[]]) {
	const known = survey(group, from, hidden).flatMap(({ unit, value }) =>
		to.map((year) => ({ component: 'survey', unit, year, value }))
	);
	const results = computeIndex(definition(group, hidden), [...OBSERVATIONS, ...known]);
	return known.map(({ unit, year }) => {
		const value = results.at(unit, year, group)?.value ?? NaN;
		return Math.abs(value - publishedOf(group, unit, year));
	});
}

const WAVES = [
	{ group: 'deprivation_social', hidden: 2, years: [2015, 2016, 2017, 2018], places: 39 },
	{ group: 'deprivation_social', hidden: 2, years: [2019, 2020], places: 32 },
	{ group: 'deprivation_human', hidden: 3, years: [2017, 2018], places: 13 }
] as const;

describe.each(WAVES)('$group: $hidden parts of one survey, the same in $years', (wave) => {
	const { group, hidden, years, places } = wave;

	test('give the published composite of every other year', () => {
		const off = misses(group, hidden, [...years]);
		expect(off.length).toBe(places);
		expect(Math.max(...off)).toBeLessThan(5e-5);
	});

	test.each([hidden - 1, hidden + 1])('as %i parts they would not', (other) => {
		const off = misses(group, other, [...years]);
		expect(off.filter((one) => one > 5e-5).length).toBeGreaterThan(places * 0.9);
	});
});

/** Every part of Diak is a ratio to the median municipality = 100; only three give such a level. */
test.each([2013, 2014, 2015, 2016, 2019])(
	'three hidden human parts have a median of 100 in %i',
	(year) => {
		const medianOf = (hidden: number) => {
			const sorted = survey('deprivation_human', year, hidden).map(({ value }) => value);
			return sorted.sort((a, b) => a - b)[Math.floor(sorted.length / 2)] ?? NaN;
		};
		expect(Math.abs(medianOf(3) - 100)).toBeLessThan(2);
		for (const other of [1, 2, 4]) expect(Math.abs(medianOf(other) - 100)).toBeGreaterThan(2);
	}
);
