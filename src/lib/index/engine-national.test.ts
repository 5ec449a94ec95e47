import { describe, expect, test } from 'vitest';
import type { IndexDefinition } from './engine-definition.ts';
import { computeIndex } from './engine.ts';
import { OBSERVATIONS, PARTS, type Group } from '../../../tests/index/diak.ts';

const GROUPS = Object.keys(PARTS) as Group[];

const node = (id: string, parent: string | null) =>
	({ id, parent, weight: 1, aggregate: 'arithmetic', minShare: null }) as const;
const component = (id: string, parent: string) =>
	({ id, parent, weight: 1, direction: 1, normalise: { method: 'none' } }) as const;

const fromParts: IndexDefinition = {
	nodes: [
		node('deprivation_total', null),
		...GROUPS.map((group) => node(group, 'deprivation_total'))
	],
	components: GROUPS.flatMap((group) => PARTS[group].map((id) => component(id, group)))
};
const fromGroups: IndexDefinition = {
	nodes: [node('deprivation_total', null)],
	components: GROUPS.map((group) => component(group, 'deprivation_total'))
};

const published = new Map(
	OBSERVATIONS.map(({ component: id, unit, year, value }) => [
		`${id} ${unit} ${String(year)}`,
		value
	])
);

/** Every place where a node computed is not what is published; figures have eight significant digits. */
function compare(definition: IndexDefinition, id: string) {
	const results = computeIndex(definition, OBSERVATIONS);
	const all = results.units.flatMap((unit) => results.series(unit, id));
	const differing = all.filter(({ unit, year, value }) => {
		const given = published.get(`${id} ${unit} ${String(year)}`) ?? NaN;
		return value === null || !(Math.abs(value - given) < 5e-5);
	});
	return { all, differing };
}

const perYear = (places: readonly { year: number }[]) =>
	Object.fromEntries(
		[...Map.groupBy(places, ({ year }) => year)].map(([year, those]) => [year, those.length])
	);

describe('the published composites of all municipalities and years', () => {
	test('the total is the mean of the three published groups everywhere', () => {
		const { all, differing } = compare(fromGroups, 'deprivation_total');
		expect([all.length, differing.length]).toEqual([2930, 0]);
	});

	test('the economic group is reproduced everywhere, from the parts that are there', () => {
		const { all, differing } = compare(fromParts, 'deprivation_economic');
		expect([all.length, differing.length]).toEqual([2930, 0]);
		expect(all.filter(({ present, total }) => present < total).length).toBe(140);
	});

	test('the human group differs in 347 places, in no year before 2012 nor in 2020', () => {
		const { differing } = compare(fromParts, 'deprivation_human');
		const [early, late] = [
			{ 2012: 17, 2013: 37, 2014: 38, 2015: 38 },
			{ 2016: 37, 2017: 13 }
		];
		expect(perYear(differing)).toEqual({ ...early, ...late, 2018: 135, 2019: 32 });
	});

	test('where a part is missing in 2018, the human group is 7/6 of the sum over one part more', () => {
		const { all } = compare(fromParts, 'deprivation_human');
		const places = all.filter(
			({ year, present, total, value }) => year === 2018 && present < total && value !== null
		);
		expect(places.length).toBe(122);
		const factors = places.map(({ unit, present, value }) => {
			const given = published.get(`deprivation_human ${unit} 2018`) ?? NaN;
			return (given / (value ?? NaN)) * ((present + 1) / present);
		});
		for (const factor of factors) expect(factor).toBeCloseTo(7 / 6, 6);
	});

	test('with all parts there, both groups differ in the same towns in 2017–2019', () => {
		const towns = (id: string) =>
			compare(fromParts, id)
				.differing.filter(({ present, total }) => present === total)
				.filter(({ year }) => year >= 2017 && year <= 2019)
				.map(({ unit, year }) => `${String(year)} ${unit}`)
				.sort();
		const human = towns('deprivation_human');
		expect(human.length).toBe(13 + 13 + 32);
		expect(human).toEqual(towns('deprivation_social'));
	});

	test('the social group differs in the same 13 towns in 2015–2018, and in 32 after that', () => {
		const { differing } = compare(fromParts, 'deprivation_social');
		const towns = (year: number) =>
			differing
				.filter((one) => one.year === year)
				.map(({ unit }) => unit)
				.join();
		expect(perYear(differing)).toEqual({
			2015: 13,
			2016: 13,
			2017: 13,
			2018: 13,
			2019: 32,
			2020: 32
		});
		expect(new Set([2015, 2016, 2017, 2018].map(towns)).size).toBe(1);
		expect(towns(2019)).toBe(towns(2020));
	});

	test('the total from the parts differs where one of its groups does, and nowhere else', () => {
		const places = (id: string) =>
			compare(fromParts, id).differing.map(({ unit, year }) => `${unit} ${String(year)}`);
		const groups = new Set(['deprivation_human', 'deprivation_social'].flatMap(places));
		const total = places('deprivation_total');
		expect(total.filter((place) => !groups.has(place))).toEqual([]);
		expect([groups.size, total.length]).toEqual([381, 381]);
	});
});

/** `data/samples/golden_composite_diak_heinola.json`: the same data for 2020. */
test.each([
	['Heinola', '111', 143.84423],
	['Asikkala', '016', 83.28188],
	['Hollola', '098', 91.28544],
	['Orimattila', '560', 108.88846],
	['Lahti', '398', 165.06618],
	['Helsinki', '091', 144.77019]
])('%s 2020 is as published', (_, unit, value) => {
	expect(computeIndex(fromGroups, OBSERVATIONS).at(unit, 2020)?.value).toBeCloseTo(value, 4);
});
