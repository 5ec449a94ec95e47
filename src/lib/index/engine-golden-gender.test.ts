import { describe, expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';

const none = { method: 'none' };
/** Best over own, with direction −1: 10 deaths per 100 000 births, 1 birth per 1 000 girls. */
const best = { method: 'ratio', reference: { unit: 'best' }, out: 1 };
/** A percentage as a share. */
const share = { method: 'minmax', from: 'goalposts', lower: 0, upper: 100, out: [0, 1] };

const node = (id: string, parent: string | null, aggregate: string) => ({
	...{ id, parent, aggregate, weight: 1, min_share: 1 }
});
const indicator = (id: string, parent: string, normalise: object) => ({
	...{ id, parent, normalise, direction: normalise === best ? -1 : 1, weight: 1 }
});

/** Health, empowerment and labour market of women (w) and men (m), below the nodes named. */
function dimensions(side: 'w' | 'm', [health, empowerment, labour]: readonly string[], at = '') {
	const group = `${side}-health${at}`;
	const power = `${side}-power${at}`;
	return {
		nodes: [node(group, health ?? '', 'geometric'), node(power, empowerment ?? '', 'geometric')],
		indicators: [
			...(side === 'w'
				? [indicator(`deaths${at}`, group, best), indicator(`births${at}`, group, best)]
				: [indicator(`one${at}`, group, none)]),
			indicator(`${side}-seats${at}`, power, share),
			indicator(`${side}-school${at}`, power, share),
			indicator(`${side}-work${at}`, labour ?? '', share)
		]
	};
}

/**
 * UNDP, Human Development Report 2015, Technical note 4: the harmonic mean of the geometric means of women
 * and of men, against the geometric mean of what both have on average. Two roots in one case.
 */
const sides = ['w', 'm'] as const;
const parts = [
	...sides.map((side) => dimensions(side, [side, side, side])),
	...sides.map((side) => dimensions(side, ['health', 'power', 'labour'], '-equal'))
];
const GII = {
	nodes: [
		node('apart', null, 'harmonic'),
		...sides.map((side) => node(side, 'apart', 'geometric')),
		node('equal', null, 'geometric'),
		...['health', 'power', 'labour'].map((id) => node(id, 'equal', 'arithmetic')),
		...parts.flatMap(({ nodes }) => nodes)
	],
	indicators: parts.flatMap(({ indicators }) => indicators)
};

/**
 * The same report, table 5 (figures of 2014): published GII, maternal mortality ratio (10 at least, as the
 * note says), adolescent birth rate, women's share of seats in parliament, women and men with at least some
 * secondary education, and in the labour force. Percentages with one decimal.
 */
const COUNTRIES =
	`Norway 0.067 10 7.8 39.6 97.4 96.7 61.2 68.7; Australia 0.110 10 12.1 30.5 94.3 94.6 58.8 71.8;
	Switzerland 0.028 10 1.9 28.5 95.0 96.6 61.8 74.9; Denmark 0.048 10 5.1 38.0 95.5 96.6 58.7 66.4;
	Germany 0.041 10 3.8 36.9 96.3 97.0 53.6 66.4; Ireland 0.113 10 8.2 19.9 80.5 78.6 53.1 68.1;
	United-States 0.280 28 31.0 19.4 95.1 94.8 56.3 68.9; Canada 0.129 11 14.5 28.2 100 100 61.6 71.0;
	New-Zealand 0.157 10 25.3 31.4 95.0 95.3 62.0 73.8; Singapore 0.088 10 6.0 25.3 74.1 81.0 58.8 77.2;
	Sweden 0.055 10 6.5 43.6 86.5 87.3 60.3 67.9; Israel 0.101 10 7.8 22.5 84.4 87.3 57.9 69.1;
	Finland 0.075 10 9.2 42.5 100 100 55.7 64.0; France 0.088 12 5.7 25.7 78.0 83.2 50.7 61.6;
	Brazil 0.457 69 70.8 9.6 54.6 52.4 59.4 80.8; Russia 0.276 24 25.7 14.5 89.6 92.5 57.1 71.7;
	India 0.563 190 32.8 12.2 27.0 56.6 27.0 79.9; Kenya 0.552 400 93.6 20.8 25.3 31.4 62.2 72.4;
	Mali 0.677 550 175.6 9.5 7.7 15.1 50.8 81.4`
		.split(';')
		.map((line) => line.trim().split(' '));

function figuresOf(row: readonly string[]) {
	const [deaths, births, seats, school, mSchool, work, mWork] = row.slice(2).map(Number);
	const once = {
		...{ deaths, births, one: 1, 'w-seats': seats, 'm-seats': 100 - (seats ?? NaN) },
		...{ 'w-school': school, 'm-school': mSchool, 'w-work': work, 'm-work': mWork }
	};
	const twice = Object.entries(once).flatMap(([id, value]) => [
		[id, value],
		[`${id}-equal`, value]
	]);
	return Object.fromEntries(twice) as Record<string, number>;
}

describe('the Gender Inequality Index of 2014', () => {
	const data = {
		best: { deaths: 10, births: 1, 'deaths-equal': 10, 'births-equal': 1 },
		...Object.fromEntries(COUNTRIES.map((row) => [row[0], figuresOf(row)]))
	};
	const { units } = computeCase({ ...GII, data });

	test.each(COUNTRIES.map(([country = '', published = '']) => [country, published] as const))(
		'of %s is %s, to the rounding of its printed parts',
		(country, published) => {
			const of = (id: string) => units.get(country)?.get(id) ?? NaN;
			const inequality = 1 - of('apart') / of('equal');
			expect(Math.abs(inequality - Number(published))).toBeLessThan(0.00051);
		}
	);
});

/** `zscore(1:10)` with n and with n − 1 below the line: reference page of the R package hausekeep. */
test.each([
	[0, '-1.5666989 -1.2185436 -0.8703883 -0.5222330 -0.1740777'],
	[1, '-1.4863011 -1.1560120 -0.8257228 -0.4954337 -0.1651446']
])('the z-scores of 1 … 10 with ddof %i are those that R prints', (ddof, printed) => {
	const normalise = { method: 'zscore', mean: 0, sd: 1, ddof };
	const { units } = computeCase({
		nodes: [node('n', null, 'arithmetic')],
		indicators: [indicator('a', 'n', normalise)],
		data: Object.fromEntries(
			Array.from({ length: 10 }, (_, at) => [`u${String(at)}`, { a: at + 1 }])
		)
	});
	const values = [...units.values()].map((nodes) => nodes.get('n') ?? NaN);
	const half = printed.split(' ').map(Number);
	const all = [...half, ...half.map((x) => -x).reverse()];
	values.forEach((value, at) => {
		expect(value).toBeCloseTo(all[at] ?? NaN, 7);
	});
});
