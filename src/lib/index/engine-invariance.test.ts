import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';

const IDS = ['a', 'b', 'c'];
const UNITS = ['u', 'v', 'w', 'x'];

type Row = Record<string, number | null>;
type Data = Record<string, Row>;

interface Options {
	normalise: object;
	direction?: number;
	weights?: readonly (number | null)[];
	aggregate?: string;
	min_share?: number | null;
}

/** An index of two groups: the first two indicators, and the third. */
function run(data: Data, { normalise, direction = 1, weights = [1, 2, 3], ...node }: Options) {
	const group = { weight: 1, aggregate: 'arithmetic', min_share: null, ...node };
	return computeCase({
		nodes: [
			{ ...group, id: 'n', parent: null },
			{ ...group, id: 'g', parent: 'n' },
			{ ...group, id: 'h', parent: 'n' }
		],
		indicators: IDS.map((id, at) => ({
			...{ id, direction, normalise, weight: weights[at] },
			parent: at < 2 ? 'g' : 'h'
		})),
		data
	}).units;
}

const METHODS = [
	{ method: 'minmax', from: 'data', out: [0, 100] },
	{ method: 'zscore', mean: 0, sd: 1, ddof: 1 },
	{ method: 'ratio', reference: 'mean', out: 100 },
	{ method: 'ratio', reference: 'median', out: 100 },
	{ method: 'base100', base_unit: 'v' }
];
const [minmax, zscore] = METHODS;

const figure = fc.option(fc.integer({ min: 1, max: 1000 }), { freq: 4 });
const dataOf = (each: fc.Arbitrary<number | null>): fc.Arbitrary<Data> =>
	fc
		.array(fc.tuple(each, each, each), { minLength: UNITS.length, maxLength: UNITS.length })
		.map((rows) =>
			Object.fromEntries(
				rows.map((row, at) => [UNITS[at], Object.fromEntries(IDS.map((id, i) => [id, row[i]]))])
			)
		);

const mapped = (data: Data, change: (x: number) => number): Data =>
	Object.fromEntries(
		Object.entries(data).map(([unit, row]) => [
			unit,
			Object.fromEntries(Object.entries(row).map(([id, x]) => [id, x === null ? null : change(x)]))
		])
	);

type Result = ReturnType<typeof run>;

/** The same values in every unit and node, or the same gaps. */
function alike(one: Result, other: Result, change = (x: number) => x) {
	for (const [unit, nodes] of one) {
		for (const [node, value] of nodes) {
			const theirs = other.get(unit)?.get(node) ?? null;
			if (value === null || theirs === null) expect(theirs).toBe(value);
			else expect(theirs).toBeCloseTo(change(value), 7);
		}
	}
}

const holds = (claim: (data: Data) => void) => {
	fc.assert(fc.property(dataOf(figure), claim));
};

describe.each(METHODS)('$method $reference', (normalise) => {
	test('does not know in what unit figures are measured', () => {
		holds((data) => {
			alike(
				run(data, { normalise }),
				run(
					mapped(data, (x) => x * 1024),
					{ normalise }
				)
			);
		});
	});

	test('does not know in what order units stand', () => {
		holds((data) => {
			const turned = Object.fromEntries(Object.entries(data).reverse());
			alike(run(data, { normalise }), run(turned, { normalise }));
		});
	});

	test('knows only the proportions of weights', () => {
		holds((data) => {
			const weights = [0.3, 0.6, 0.9];
			alike(run(data, { normalise }), run(data, { normalise, weights }));
		});
	});
});

test.each([
	['minmax', minmax, (x: number) => 100 - x],
	['zscore', zscore, (x: number) => -x]
])(
	'%s: direction −1 is the mirror image, and the same as mirrored figures',
	(_, normalise, turn) => {
		holds((data) => {
			const chosen = { normalise: normalise ?? {} };
			const mirrored = run(data, { ...chosen, direction: -1 });
			alike(run(data, chosen), mirrored, turn);
			alike(
				run(
					mapped(data, (x) => -x),
					chosen
				),
				mirrored
			);
		});
	}
);

test.each(['ratio', 'base100'])('%s: direction −1 turns the ratio over', (method) => {
	const normalise = METHODS.find((one) => one.method === method) ?? {};
	const chosen = { normalise, aggregate: 'geometric' };
	holds((data) => {
		alike(run(data, chosen), run(data, { ...chosen, direction: -1 }), (x) => 1e4 / x);
	});
});

test('what is missing is not 0: the others alone make the mean', () => {
	holds((data) => {
		const none = { method: 'none' };
		const all = run(data, { normalise: none, weights: [1, 1, 1] });
		for (const [unit, { a = null, b = null }] of Object.entries(data)) {
			const known = [a, b].filter((x) => x !== null);
			const mean = known.length === 0 ? null : known.reduce((sum, x) => sum + x, 0) / known.length;
			expect(all.get(unit)?.get('g')).toBe(mean);
		}
	});
});
