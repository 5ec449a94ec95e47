import { describe, expect, test } from 'vitest';
import { DefinitionError, type IndexComponent, type IndexDefinition } from './engine-definition.ts';
import { ObservationError } from './engine-table.ts';
import { computeIndex, type Values } from './engine.ts';

const component = (id: string, parent = 'index', weight = 1): IndexComponent => ({
	id,
	parent,
	weight,
	direction: 1,
	normalise: { method: 'none' }
});

const group = (id: string, parent: string | null = null, minShare: number | null = null) => ({
	id,
	parent,
	weight: 1,
	aggregate: 'arithmetic' as const,
	minShare
});

const flat = (ids: readonly string[], minShare: number | null = null): IndexDefinition => ({
	nodes: [group('index', null, minShare)],
	components: ids.map((id) => component(id))
});

const observe = (values: Values, unit = 'u', year = 2020) =>
	Object.entries(values).map(([id, value]) => ({ unit, year, component: id, value }));

const one = (definition: IndexDefinition, values: Values, node?: string) =>
	computeIndex(definition, observe(values)).at('u', 2020, node);

describe('a group', () => {
	test.each([
		['is the mean of its parts', { a: 100, b: 200, c: 300 }, 200, 3, []],
		[
			'leaves out what is missing and never counts it as 0',
			{ a: 100, b: null, c: 300 },
			200,
			2,
			['b']
		],
		['knows a part that was never mentioned as missing', { c: 300 }, 300, 1, ['a', 'b']],
		['keeps a real zero', { a: 0, b: 0, c: 0 }, 0, 3, []],
		['is missing when all is missing', { a: null }, null, 0, ['a', 'b', 'c']]
	])('%s', (_, values: Values, ...expected) => {
		const { value, present, missing } = one(flat(['a', 'b', 'c']), values) ?? {};
		expect([value, present, missing]).toEqual(expected);
	});

	test('rescales weights over what is present', () => {
		const definition = {
			...flat([]),
			components: [component('a', 'index', 3), component('b', 'index', 1), component('c')]
		};
		expect(one(definition, { a: 100, b: 200 })?.value).toBe(125);
	});

	test('that weighs nothing is missing', () => {
		const definition = { ...flat([]), components: [component('a', 'index', 0)] };
		expect(one(definition, { a: 100 })?.value).toBeNull();
	});

	test.each([
		[0.66, 200],
		[0.67, null]
	])('with a smallest share of %d and 2 of 3 known is %s', (minShare, value) => {
		const result = one(flat(['a', 'b', 'c'], minShare), { a: 100, b: 300 });
		expect(result).toMatchObject({ value, present: 2, total: 3, missing: ['c'] });
	});

	test('made missing counts as missing one level up', () => {
		const definition = {
			nodes: [group('index', null, 0.5), group('x', 'index', 0.6), group('y', 'index')],
			components: [component('a', 'x'), component('b', 'x'), component('c', 'y')]
		};
		const values = { a: 500, c: 80 };
		expect(one(definition, values, 'x')).toMatchObject({ value: null, present: 1, total: 2 });
		expect(one(definition, values)).toMatchObject({
			value: 80,
			present: 1,
			total: 3,
			missing: ['a', 'b']
		});
	});
});

/**
 * Heinola 2020 worked out by Diakonia-ammattikorkeakoulu, "Huono-osaisuus Suomessa", data of 24.2.2023
 * (GitHub DiakGit/karttasovellus, MIT; from Sotkanet.fi, THL, CC BY 4.0): mean of three means.
 */
const HEINOLA_2020 = {
	human: [136.36364, 145.27607, 212.16216, 161.03896, 200.0, 104.84991],
	social: [163.63636, 99.33333, 106.07029, 172.68722],
	economic: [192.30254, 145.84323, 102.49092, 131.03448, 109.09091]
};

test.each([
	['human', 159.94846],
	['social', 135.4318],
	['economic', 136.15242],
	['total', 143.84423]
])('reproduces the published %s composite of Heinola', (node, published) => {
	const parts = Object.entries(HEINOLA_2020).flatMap(([parent, values]) =>
		values.map((value, at) => ({ id: `${parent}${at}`, parent, value }))
	);
	const definition = {
		nodes: [group('total'), ...Object.keys(HEINOLA_2020).map((id) => group(id, 'total'))],
		components: parts.map(({ id, parent }) => component(id, parent))
	};
	const values = Object.fromEntries(parts.map(({ id, value }) => [id, value]));
	expect(one(definition, values, node)?.value).toBeCloseTo(published, 4);
});

test('many units and years at once are the same as one by one', () => {
	const definition = flat(['a', 'b']);
	const index = computeIndex(definition, [
		...observe({ a: 1, b: 3 }, 'x', 2021),
		...observe({ a: 5 }, 'y', 2019),
		...observe({ a: 2, b: 4 }, 'x', 2019)
	]);
	expect(index.years).toEqual([2019, 2021]);
	expect(index.series('x').map(({ year, value }) => [year, value])).toEqual([
		[2019, 3],
		[2021, 2]
	]);
	expect(index.across(2021).map(({ unit, value }) => [unit, value])).toEqual([
		['x', 2],
		['y', null]
	]);
	expect(index.values('y', 2019)).toEqual({ a: 5, b: null });
	expect(index.at('z', 2019)).toBeNull();
	expect(index.at('x', 2019, 'nothing')).toBeNull();
});

test('passes over indicators that are not in the definition', () => {
	expect(one(flat(['a']), { a: 1, other: 99 })?.value).toBe(1);
});

test.each([
	['twice the same figure', [...observe({ a: 1 }), ...observe({ a: 2 })], /twice/],
	['infinity', observe({ a: Infinity }), /not a number/],
	['not a number', observe({ a: NaN }), /not a number/]
])('refuses %s', (_, observations, reason) => {
	const compute = () => computeIndex(flat(['a']), observations);
	expect(compute).toThrow(ObservationError);
	expect(compute).toThrow(reason);
});

/** Definitions from outside: what the types forbid must also be refused when they are not there. */
test.each([
	[
		'an unknown mean',
		{ nodes: [{ ...group('index'), aggregate: 'median' }] },
		/unknown mean "median"/
	],
	[
		'an unknown method',
		{ components: [{ ...component('a'), normalise: { method: 'rank' } }] },
		/unknown method/
	],
	['an unknown parent', { components: [component('a', 'nowhere')] }, /unknown parent "nowhere"/],
	['a name used twice', { components: [component('a'), component('a')] }, /"a" is there twice/],
	['a share above 1', { nodes: [group('index', null, 14)] }, /share/],
	['a circle', { nodes: [group('index'), group('x', 'y'), group('y', 'x')] }, /circle/],
	['no root', { nodes: [], components: [] }, /no node is the index/]
])('refuses a definition with %s', (_, flaw, reason) => {
	const definition = { ...flat(['a']), ...flaw } as IndexDefinition;
	expect(() => computeIndex(definition, [])).toThrow(DefinitionError);
	expect(() => computeIndex(definition, [])).toThrow(reason);
});
