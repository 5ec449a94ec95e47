import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';
import { REASONS } from './engine-reason.ts';

/** Numbers at the edges of what a double holds, and of what means and scales allow. */
const number = fc.oneof(
	fc.constantFrom(0, -0, 1, -1, 0.1, 1e308, -1e308, 5e-324, -5e-324, Number.MAX_VALUE),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer({ min: -3, max: 3 })
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 4 });
const out = fc.option(fc.tuple(number, number), { nil: undefined });

const normalise = fc.oneof(
	fc.constant({ method: 'none' }),
	fc.record({
		method: fc.constant('minmax'),
		from: fc.constantFrom('data', 'goalposts'),
		lower: number,
		upper: number,
		clamp: fc.boolean(),
		transform: fc.constantFrom(null, 'ln'),
		out
	}),
	fc.record({
		method: fc.constant('zscore'),
		mean: number,
		sd: number,
		ddof: fc.integer({ min: 0, max: 3 })
	}),
	fc.record({ method: fc.constant('base100'), base_unit: fc.constantFrom('u', 'nobody') }),
	fc.record({
		method: fc.constant('ratio'),
		reference: fc.constantFrom('mean', 'median', { unit: 'v' }, { unit: 'nobody' }),
		out: number
	}),
	fc.record({ method: fc.constant('target'), from: number, target: number, clamp: fc.boolean() })
);

const aggregate = fc.constantFrom('arithmetic', 'geometric', 'harmonic');
const share = maybe(fc.constantFrom(0, 1 / 3, 0.5, 1));
const weight = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, maybe(number));

const node = (id: string, parent: string | null) =>
	fc.record({
		...{ id: fc.constant(id), parent: fc.constant(parent) },
		...{ weight, aggregate, min_share: share }
	});
const indicator = (id: string, parent: string) =>
	fc.record({
		...{ id: fc.constant(id), parent: fc.constant(parent) },
		...{ weight, normalise, direction: fc.constantFrom(1, -1) }
	});
const row = fc.record({ a: maybe(number), b: maybe(number), c: maybe(number) });

const anything = fc.record({
	nodes: fc.tuple(node('n', null), node('g', 'n'), node('empty', 'n')),
	indicators: fc.tuple(indicator('a', 'g'), indicator('b', 'g'), indicator('c', 'n')),
	data: fc.record({ u: row, v: row, w: row }, { requiredKeys: ['u'] })
});

test('whatever comes in: a number or null goes out, never NaN, Infinity or −0, and null has a reason', () => {
	let [values, gaps] = [0, 0];
	fc.assert(
		fc.property(anything, (raw) => {
			const { units, why } = computeCase(raw);
			for (const [unit, nodes] of units) {
				for (const [id, value] of nodes) {
					const reason = why.find((one) => one.unit === unit && one.id === id)?.reason;
					if (value !== null) values++;
					else gaps++;
					expect(value === null || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
					expect(reason === undefined).toBe(value !== null);
					expect(REASONS).toContain(reason ?? null);
				}
			}
		}),
		{ numRuns: 2000 }
	);
	expect(Math.min(values, gaps)).toBeGreaterThan(500);
});
