import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexComponent, IndexDefinition } from './engine-definition.ts';
import { explain } from './engine-explain.ts';
import type { Aggregate, Normalise } from './engine-methods.ts';
import { computeIndex } from './engine.ts';

const UNITS = ['u', 'v', 'w'];
const YEARS = [2019, 2020];
const IDS = ['a', 'b', 'c', 'd', 'e'];

const METHODS: Normalise[] = [
	{ method: 'none' },
	{ method: 'minmax', from: 'data', out: [1, 100] },
	{ method: 'minmax', from: 'data', over: 'all', transform: 'ln', out: [10, 20] },
	{ method: 'minmax', from: 'goalposts', lower: 1, upper: 900, clamp: true, out: [1, 9] },
	{ method: 'zscore', mean: 100, sd: 10 },
	{ method: 'ratio', reference: 'mean' },
	{ method: 'ratio', reference: 'median' },
	{ method: 'base100', base_unit: 'v' },
	{ method: 'base100', base_year: 2019 },
	{ method: 'target', from: 0, target: 500 }
];

const aggregate = fc.constantFrom<Aggregate>('arithmetic', 'geometric', 'harmonic');
const weight = fc.constantFrom(0, 0.5, 1, 3);

/** Two groups in an index, five indicators, any methods and means. */
const definition: fc.Arbitrary<IndexDefinition> = fc
	.record({
		means: fc.tuple(aggregate, aggregate, aggregate),
		minShare: fc.constantFrom(null, 0.5),
		components: fc.tuple(...IDS.map(componentOf))
	})
	.map(({ means, minShare, components }) => ({
		nodes: ['n', 'x', 'y'].map((id, at) => ({
			...{ id, parent: id === 'n' ? null : 'n', weight: 1 + at, minShare },
			aggregate: means[at] ?? 'arithmetic'
		})),
		components
	}));

function componentOf(id: string, at: number): fc.Arbitrary<IndexComponent> {
	return fc.record({
		id: fc.constant(id),
		parent: fc.constant(at < 3 ? 'x' : 'y'),
		weight,
		direction: fc.constantFrom(1 as const, -1 as const),
		normalise: fc.constantFrom(...METHODS)
	});
}

const figure = fc.option(fc.double({ min: 1, max: 1000, noNaN: true }), { freq: 5 });
const places = UNITS.flatMap((unit) =>
	YEARS.flatMap((year) => IDS.map((component) => ({ unit, year, component })))
);
const observations = fc
	.tuple(...places.map(() => figure))
	.map((figures) => places.map((place, at) => ({ ...place, value: figures[at] ?? null })));

const near = (one: number, other: number) => Math.abs(one - other) <= 1e-9;

test('the parts add up to the change: any means, methods, nesting and gaps', () => {
	let changes = 0;
	fc.assert(
		fc.property(definition, observations, (index, figures) => {
			const results = computeIndex(index, figures);
			for (const unit of UNITS) {
				const change = explain(results, { unit, from: 2019, to: 2020 });
				if (!change) continue;
				changes++;
				const points = change.contributions.reduce((sum, one) => sum + one.points, 0);
				const parts = change.own + change.reference + change.unsplit;
				expect(near(points + change.coverage, change.change)).toBe(true);
				expect(near(parts + change.coverage, change.change)).toBe(true);
				for (const { own, reference, points: all } of change.contributions)
					expect(near((own ?? 0) + (reference ?? 0), own === null ? 0 : all)).toBe(true);
			}
		}),
		{ numRuns: 500 }
	);
	expect(changes).toBeGreaterThan(500);
});
