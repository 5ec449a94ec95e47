import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Asked } from './asked.ts';
import type { Normalise } from './engine-methods.ts';
import { indexView } from './view.ts';
import { candidate, stored } from './stored.sample.ts';

/**
 * Heinola's index as it is seeded: 13 of its 14 parts are figures of Diakonia-ammattikorkeakoulu of
 * 2011–2020 (seeds/national), and one has never had a value.
 */
const lines = (file: string) => readFileSync(`seeds/${file}`, 'utf8').trim().split('\n').slice(1);
const { components } = JSON.parse(readFileSync('seeds/heinola/index.json', 'utf8')) as {
	components: { indicator: string }[];
};
const CODES = new Map(
	lines('national/indicators.csv').map((line) => [line.split(',')[0], line.split(',')[1]])
);
const FIGURES = lines('national/municipal_deprivation_2011_2020.csv').map((line) => {
	const [code = '', unit = '', year, value] = line.split(',');
	return { code, unit: `KU${unit}`, year: Number(year), value: Number(value) };
});
const YEARS = Array.from({ length: 10 }, (_, at) => 2011 + at);
const PAIRS = YEARS.flatMap((from) =>
	YEARS.filter((to) => to > from).map((to) => [from, to] as const)
);
const ASKED: Asked = { view: 'kehitys', year: null, against: null, edition: null };

function heinola(normalise: Normalise = { method: 'none' }, everybody = false) {
	const slugs = components.map(({ indicator }) => indicator);
	const codes = new Map(slugs.map((slug) => [CODES.get(slug), `p-${slug}`]));
	const observations = FIGURES.flatMap(({ code, ...figure }) => {
		const component = codes.get(code);
		return component && (everybody || figure.unit === 'KU111') ? { ...figure, component } : [];
	});
	const index = stored(slugs.map((slug) => ({ indicator: candidate(slug), normalise })));
	const source = { index, observations, names: {}, own: 'KU111', locale: 'fi' as const };
	return (year: number, against: number) => indexView(source, { ...ASKED, year, against });
}

const METHODS: [string, Normalise, boolean][] = [
	['as given', { method: 'none', relative: true }, false],
	['against the median', { method: 'ratio', reference: 'median' }, true],
	[
		'within the bounds 0 and 400',
		{ method: 'minmax', from: 'goalposts', lower: 0, upper: 400 },
		false
	]
];

describe.each(METHODS)('figures taken %s', (_, normalise, everybody) => {
	const view = heinola(normalise, everybody);

	test.each(PAIRS)('the steps from %i to %i add up to the change', (from, to) => {
		const why = view(to, from)?.why;
		const sum = why?.steps.reduce((total, { value }) => total + value, 0) ?? NaN;
		expect(why).toMatchObject({ year: to, against: from });
		expect(Math.abs(sum - (why?.change.to ?? NaN) + (why?.change.from ?? NaN))).toBeLessThan(1e-9);
	});
});

test('says 13/14, which one is missing and why', () => {
	const honesty = heinola()(2020, 2019)?.honesty;
	expect(honesty).toMatchObject({ present: 13, total: 14 });
	expect(honesty?.missing.map(({ name, why }) => [name.text, why])).toEqual([
		[
			'liikuntapaikkojen-ja-ulkoilualueiden-hoito fi',
			'Mittarille ei ole julkaistu arvoa miltään vuodelta.'
		]
	]);
});

test('the largest step comes first, and ready-made ratios are not split', () => {
	const why = heinola({ method: 'none', relative: true })(2020, 2011)?.why;
	const sizes = why?.steps.map(({ value }) => Math.abs(value)) ?? [];
	expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
	expect(why).toMatchObject({ unsplit: 13 });
	expect(why?.steps).toHaveLength(13);
});

test('what the others did is a step of its own, where the method looks at them', () => {
	const why = heinola({ method: 'ratio', reference: 'mean' }, true)(2020, 2011)?.why;
	expect(why?.steps.at(-1)?.label).toBe('Vertailutason muutos');
	expect(why?.steps.at(-1)?.value).toBeCloseTo(why?.change.reference ?? NaN, 9);
	expect(why?.unsplit).toBe(0);
});
