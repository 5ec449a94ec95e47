import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyteShares, WhatIfError, type Sharer } from './what-if.ts';

const sharer = (code: string, population: number, factor: number): Sharer => ({
	code,
	population,
	factor
});
const sum = (shares: Map<string, number>) => [...shares.values()].reduce((a, b) => a + b, 0);

const sharers = fc.uniqueArray(
	fc.record({
		code: fc.string({ minLength: 1 }),
		population: fc.integer({ min: 1, max: 700_000 }),
		factor: fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100)
	}),
	{ minLength: 1, maxLength: 30, selector: ({ code }) => code }
);
const budgets = fc.integer({ min: 0, max: 100_000_000_00 });

describe('the what-if of the HYTE factor', () => {
	test('shares the whole budget, to the cent', () => {
		fc.assert(fc.property(budgets, sharers, (b, all) => sum(hyteShares(b, all)) === b));
	});

	test('gives everybody the same per resident when all factors are equal', () => {
		fc.assert(
			fc.property(budgets, sharers, (budget, all) => {
				const alike = all.map((one) => ({ ...one, factor: 57 }));
				const people = all.reduce((n, { population }) => n + population, 0);
				const shares = hyteShares(budget, alike);
				for (const { code, population } of all)
					expect(Math.abs((shares.get(code) ?? 0) - (budget * population) / people)).toBeLessThan(
						1.0001
					);
			})
		);
	});

	test('does not care for the scale of the factors', () => {
		const all = [sharer('111', 18_344, 55), sharer('091', 658_457, 61.5)];
		const doubled = all.map((one) => ({ ...one, factor: one.factor * 2 }));
		expect(hyteShares(1_000_000, doubled)).toEqual(hyteShares(1_000_000, all));
	});

	test('a better factor never gives less', () => {
		const others = sharer('others', 5_000_000, 50);
		const of = (factor: number) =>
			hyteShares(10_000_000_000, [sharer('111', 18_344, factor), others]).get('111') ?? 0;
		expect([of(40), of(50), of(60)]).toEqual([of(40), of(50), of(60)].toSorted((a, b) => a - b));
	});

	/** Kuntaliitto 2022: 100 M€ and 18,23 € per resident on average make about 5,485 million residents. */
	test('agrees with the published mean of 2023', () => {
		const people = Math.round(100_000_000 / 18.23);
		expect(people / 1e6).toBeCloseTo(5.485, 3);
		const shares = hyteShares(10_000_000_000, [
			sharer('a', 1000, 1),
			sharer('b', people - 1000, 1)
		]);
		expect((shares.get('a') ?? 0) / 100 / 1000).toBeCloseTo(18.23, 2);
	});

	test.each([
		['a budget with parts of cents', 0.5, [sharer('a', 1, 1)]],
		['a negative budget', -1, [sharer('a', 1, 1)]],
		['nobody', 100, []],
		['nobody with a factor', 100, [sharer('a', 10, 0)]],
		['a negative factor', 100, [sharer('a', 10, -1), sharer('b', 10, 2)]],
		['what is not a number', 100, [sharer('a', NaN, 1)]]
	])('refuses %s', (_, budget, all) => {
		expect(() => hyteShares(budget, all)).toThrow(WhatIfError);
	});
});
