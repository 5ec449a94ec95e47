import { describe, expect, test } from 'vitest';
import { computeCase } from './engine-case.ts';

const node = (id: string, parent: string | null, aggregate = 'arithmetic') => ({
	id,
	parent,
	weight: 1,
	aggregate,
	min_share: null
});

const post = (id: string, parent: string, [lower, upper]: [number, number], transform?: 'ln') => ({
	id,
	parent,
	weight: 1,
	direction: 1,
	normalise: {
		method: 'minmax',
		from: 'goalposts',
		clamp: true,
		out: [0, 1],
		transform: transform ?? null,
		lower,
		upper
	}
});

/** Goalposts and means: UNDP, Human Development Report 2015, Technical note 1. */
const HDI = {
	nodes: [
		node('HDI', null, 'geometric'),
		...['health', 'education', 'income'].map((id) => node(id, 'HDI'))
	],
	indicators: [
		post('life', 'health', [20, 85]),
		post('expected', 'education', [0, 18]),
		post('mean', 'education', [0, 15]),
		post('gni', 'income', [100, 75_000], 'ln')
	]
};

/**
 * The first 24 countries of table 1 of the Human Development Report 2015 (figures of 2014): published HDI,
 * life expectancy, expected and mean years of schooling, GNI per capita (2011 PPP $). Five are above the
 * 18 years of the goalpost, and two above its 75 000 $.
 */
const COUNTRIES = `Norway 0.944 81.6 17.5 12.6 64992; Australia 0.935 82.4 20.2 13.0 42261;
	Switzerland 0.930 83.0 15.8 12.8 56431; Denmark 0.923 80.2 18.7 12.7 44025;
	Netherlands 0.922 81.6 17.9 11.9 45435; Germany 0.916 80.9 16.5 13.1 43919;
	Ireland 0.916 80.9 18.6 12.2 39568; United-States 0.915 79.1 16.5 12.9 52947;
	Canada 0.913 82.0 15.9 13.0 42155; New-Zealand 0.913 81.8 19.2 12.5 32689;
	Singapore 0.912 83.0 15.4 10.6 76628; Hong-Kong 0.910 84.0 15.6 11.2 53959;
	Liechtenstein 0.908 80.0 15.0 11.8 79851; Sweden 0.907 82.2 15.8 12.1 45636;
	United-Kingdom 0.907 80.7 16.2 13.1 39267; Iceland 0.899 82.6 19.0 10.6 35182;
	Korea 0.898 81.9 16.9 11.9 33890; Israel 0.894 82.4 16.0 12.5 30676;
	Luxembourg 0.892 81.7 13.9 11.7 58711; Japan 0.891 83.5 15.3 11.5 36927;
	Belgium 0.890 80.8 16.3 11.3 41187; France 0.888 82.2 16.0 11.1 38056;
	Austria 0.885 81.4 15.7 10.8 43869; Finland 0.883 80.8 17.1 10.3 38695`
	.split(';')
	.map((line) => line.trim().split(' '));

const valueOf = (raw: unknown, unit: string, id: string) =>
	computeCase(raw).units.get(unit)?.get(id) ?? NaN;

describe('the Human Development Index of 2014', () => {
	const data = Object.fromEntries(
		COUNTRIES.map(([country = '', , life, expected, mean, gni]) => [
			country,
			{ life: Number(life), expected: Number(expected), mean: Number(mean), gni: Number(gni) }
		])
	);

	test.each(COUNTRIES.map(([country = '', published = '']) => [country, published] as const))(
		'of %s is %s, to the rounding of its printed parts',
		(country, published) => {
			const off = valueOf({ ...HDI, data }, country, 'HDI') - Number(published);
			expect(Math.abs(off)).toBeLessThan(0.001);
		}
	);
});

/** UNDP, Human Development Report 2020, Technical note 1: the worked example. */
test('the income index and the HDI of the technical note of 2020', () => {
	const data = { example: { gni: 3829 } };
	expect(valueOf({ ...HDI, data }, 'example', 'income')).toBeCloseTo(0.5506, 4);

	const given = (id: string) => ({ ...post(id, 'HDI', [0, 1]), normalise: { method: 'none' } });
	const indices = {
		nodes: [node('HDI', null, 'geometric')],
		indicators: ['health', 'education', 'income'].map(given),
		data: { example: { health: 0.6971, education: 0.3447, income: 0.5506 } }
	};
	expect(valueOf(indices, 'example', 'HDI')).toBeCloseTo(0.51, 3);
});

/**
 * ASEM Sustainable Connectivity (JRC) as computed by COINr: vignette "Presenting Results" of COINr 1.1.14.
 * Five pillars make Conn, three make Sust, the two make the index; published with two decimals.
 */
const ASEM: [unit: string, index: number, conn: number, sust: number, pillars: string][] = [
	['CHE', 68.38, 62.79, 73.98, '63.41 32.87 74.78 85.94 56.93 | 77.21 87.85 56.88'],
	['NLD', 64.82, 61.94, 67.7, '64.87 46.62 84.55 71.74 41.92 | 58.73 86.58 57.78'],
	['DNK', 64.8, 57.1, 72.51, '50.52 30.43 78.13 75.35 51.04 | 69.83 86.40 61.29'],
	['NOR', 64.47, 57.44, 71.5, '58.18 25.70 80.03 89.46 33.80 | 70.90 87.00 56.59']
];

test.each(ASEM)(
	'the nested means of %s are those that COINr prints, to the last digit',
	(unit, Index, Conn, Sust, pillars) => {
		const given = pillars
			.split(' | ')
			.flatMap((group, at) =>
				group.split(' ').map((value) => ({ parent: at === 0 ? 'Conn' : 'Sust', value }))
			);
		const asem = {
			nodes: [node('Index', null), node('Conn', 'Index'), node('Sust', 'Index')],
			indicators: given.map(({ parent }, at) => ({
				...post(`p${String(at)}`, parent, [0, 1]),
				normalise: { method: 'none' }
			})),
			data: {
				[unit]: Object.fromEntries(given.map(({ value }, at) => [`p${String(at)}`, Number(value)]))
			}
		};
		for (const [id, published] of Object.entries({ Index, Conn, Sust }))
			expect(Math.abs(valueOf(asem, unit, id) - published)).toBeLessThan(0.0101);
	}
);
