/**
 * How long the index takes: `npm run bench:index`, warm, in one process. The figures are synthetic, drawn
 * with a seed; 308 municipalities × 14 indicators × 10 years are what Finland has, ten and a hundred times
 * as many municipalities show how it grows. Bar (DESIGN §8): 6 ms at 1×.
 */
import type { IndexDefinition } from '../src/lib/index/engine-definition.ts';
import type { Aggregate, Normalise } from '../src/lib/index/engine-methods.ts';
import { randomOf } from '../src/lib/index/engine-random.ts';
import type { IndexObservation } from '../src/lib/index/engine-table.ts';
import { computeIndex } from '../src/lib/index/engine.ts';

const [UNITS, COMPONENTS, YEARS] = [308, 14, 10];
const RUNS = new Map([
	[1, 41],
	[10, 15],
	[100, 5]
]);

const minmax: Normalise = { method: 'minmax', from: 'data' };
const goalposts: Normalise = {
	...minmax,
	from: 'goalposts',
	lower: 1,
	upper: 300,
	transform: 'ln'
};
const zscore: Normalise = { method: 'zscore', mean: 100, sd: 10 };
const median: Normalise = { method: 'ratio', reference: 'median' };
const own: Normalise = { method: 'base100', base_year: 2011 };

const MIXES: Record<string, { methods: Normalise[]; aggregate: Aggregate; carry?: number }> = {
	'none, arithmetic': { methods: [{ method: 'none' }], aggregate: 'arithmetic' },
	'min–max of data, geometric': { methods: [{ ...minmax, out: [1, 100] }], aggregate: 'geometric' },
	'z-scores, arithmetic': { methods: [zscore], aggregate: 'arithmetic' },
	'ratio to the median, arithmetic': { methods: [median], aggregate: 'arithmetic' },
	'goalposts with ln, geometric': { methods: [goalposts], aggregate: 'geometric' },
	'all of them, harmonic, carried forward': {
		methods: [minmax, goalposts, zscore, median, own, { method: 'target', from: 0, target: 300 }],
		aggregate: 'harmonic',
		carry: 3
	}
};

/** Indicators in three groups; every fourth is better when lower. */
function definitionOf(mix: string): IndexDefinition {
	const { methods, aggregate, carry } = MIXES[mix] ?? { methods: [], aggregate: 'arithmetic' };
	const group = (id: string, parent: string | null) =>
		({ id, parent, weight: 1, aggregate, minShare: 0.5 }) as const;
	return {
		nodes: [group('index', null), ...['a', 'b', 'c'].map((id) => group(id, 'index'))],
		components: Array.from({ length: COMPONENTS }, (_, at) => ({
			id: `i${String(at)}`,
			parent: ['a', 'b', 'c'][at % 3] ?? 'a',
			weight: 1 + (at % 2),
			direction: at % 4 === 0 ? -1 : 1,
			normalise: methods[at % methods.length] ?? { method: 'none' }
		})),
		carryForwardYears: carry ?? 0
	};
}

/** Figures of 2–252, one in twenty missing, as a page would have them: unit by unit. */
function synthetic(units: number): IndexObservation[] {
	const random = randomOf(1);
	const observations: IndexObservation[] = [];
	for (let unit = 0; unit < units; unit++) {
		for (let year = 0; year < YEARS; year++) {
			for (let at = 0; at < COMPONENTS; at++) {
				const value = random() < 0.05 ? null : 2 + 250 * random();
				const component = `i${String(at)}`;
				observations.push({ unit: String(unit), year: 2011 + year, component, value });
			}
		}
	}
	return observations;
}

/** Milliseconds: the median, and the fastest, which other work on the machine disturbs least. */
function timesOf(runs: number, work: () => unknown) {
	const times = Array.from({ length: runs }, () => {
		const at = performance.now();
		work();
		return performance.now() - at;
	}).sort((a, b) => a - b);
	return { median: times[Math.floor(runs / 2)] ?? NaN, fastest: times[0] ?? NaN };
}

const ms = (time: number) => `${time.toFixed(2).padStart(9)} ms`;

function report(mix: string, observations: readonly IndexObservation[], runs: number) {
	const definition = definitionOf(mix);
	timesOf(Math.ceil(runs / 4), () => computeIndex(definition, observations));
	const { median: middle, fastest } = timesOf(runs, () => computeIndex(definition, observations));
	const each = ((middle * 1e6) / observations.length).toFixed(1).padStart(7);
	console.log(`${mix.padEnd(40)} ${ms(middle)} ${each} ns a cell, fastest ${ms(fastest)}`);
}

for (const [size, runs] of RUNS) {
	const observations = synthetic(UNITS * size);
	const cells = `${(UNITS * size).toLocaleString('en')} × ${String(COMPONENTS)} × ${String(YEARS)}`;
	console.log(`\n${String(size)}×: ${cells}, synthetic, median of ${String(runs)} runs`);
	for (const mix of Object.keys(MIXES)) report(mix, observations, runs);
}
