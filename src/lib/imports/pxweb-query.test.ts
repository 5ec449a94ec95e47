import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf, cellCount, chunksOf } from './pxweb-chunks.ts';
import { Config, planOf, Table, type Plan, type Wish } from './pxweb-query.ts';

const variable = (code: string, text: string, names: string[], own = {}) => ({
	...{ code, text, values: names, valueTexts: names, ...own }
});

/** The table of the recorded question, in both generations of codes. */
const table = (codes: string[], content: string) => {
	const [alue = '', ika = '', sukupuoli = '', vuosi = '', tiedot = ''] = codes;
	return Table.parse({
		title: 'Väestö 31.12.',
		variables: [
			variable(alue, 'Alue', ['SSS', 'MK07', 'SK071', 'KU091', 'KU111']),
			variable(ika, 'Ikä', ['SSS', '000', '001'], { elimination: true }),
			variable(sukupuoli, 'Sukupuoli', ['SSS', '1', '2'], { elimination: true }),
			variable(vuosi, 'Vuosi', ['2021', '2022', '2023', '2024', '2025'], { time: true }),
			variable(tiedot, 'Tiedot', [content, 'muu'], { valueTexts: ['Väestö 31.12.', 'Muu'] })
		]
	});
};
const OLD = table(['Alue', 'Ikä', 'Sukupuoli', 'Vuosi', 'Tiedot'], 'vaesto');
const RENEWED = table(
	[
		'alue_23_20260101',
		'ikaryhma_10_20180101',
		'sukupuoli_9_20180101',
		'timeperiod_y',
		'contentscode'
	],
	'vaerak-vaesto'
);
const WISH: Wish = { areas: ['KU111', 'SSS'], years: [2024], chosen: { Tiedot: ['vaesto'] } };

test.each([
	['before', OLD, ['Alue', 'Ikä', 'Sukupuoli', 'Tiedot', 'Vuosi'], 'vaesto'],
	[
		'after',
		RENEWED,
		[
			...['alue_23_20260101', 'ikaryhma_10_20180101', 'sukupuoli_9_20180101'],
			'contentscode',
			'timeperiod_y'
		],
		'vaerak-vaesto'
	]
])('one wish is asked in the codes %s the renewal', (_, described, codes, content) => {
	const { query, response } = JSON.parse(bodyOf(planOf(described, WISH))) as {
		query: { code: string; selection: { filter: string; values: string[] } }[];
		response: object;
	};
	expect(query.map(({ code }) => code)).toEqual(codes);
	const values = query.map(({ selection }) => selection.values);
	expect(values).toEqual([['SSS', 'KU111'], ['SSS'], ['SSS'], [content], ['2024']]);
	expect(query.every(({ selection }) => selection.filter === 'item')).toBe(true);
	expect(response).toEqual({ format: 'json-stat2' });
});

test('all areas are those that the board shows; the newest years are the last ones', () => {
	const { geo, time, absent } = planOf(OLD, { ...WISH, areas: 'all', years: { last: 2 } });
	expect(geo.values).toEqual(['SSS', 'MK07', 'KU091', 'KU111']);
	expect(time.values).toEqual(['2024', '2025']);
	expect(absent).toEqual([]);
});

test('areas and years that the table does not have are told, not asked', () => {
	const plan = planOf(OLD, { ...WISH, areas: ['KU111', 'KU999'], years: [1900, 2024] });
	expect(plan).toMatchObject({ geo: { values: ['KU111'] }, time: { values: ['2024'] } });
	expect(plan.absent).toEqual(['KU999', '1900']);
});

test.each<[string, Wish['chosen']]>([
	['nothing is chosen of several contents', {}],
	['the chosen content is not there', { Tiedot: ['syntyneet'] }]
])('a person has to choose when %s', (_, chosen) => {
	expect(() => planOf(OLD, { ...WISH, chosen })).toThrow(
		expect.objectContaining({ kind: 'needs_a_choice', detail: 'Tiedot' })
	);
});

test.each<[string, Wish['chosen'], string[]]>([
	['by code', { tiedot: ['vaesto'], Sukupuoli: ['1', '2'] }, ['1', '2']],
	['by label', { Tiedot: ['Väestö 31.12.'] }, ['SSS']]
])('a choice is understood %s', (_, chosen, sexes) => {
	const { fixed } = planOf(OLD, { ...WISH, chosen });
	expect(fixed.map(({ values }) => values)).toEqual([['SSS'], sexes, ['vaesto']]);
});

test('a dimension without a whole is left to the server only where it may be', () => {
	const strange = variable('aste', 'Koulutusaste', ['3', '4'], { elimination: true });
	const described = Table.parse({ ...OLD, variables: [...OLD.variables, strange] });
	expect(planOf(described, WISH).fixed.map(({ code }) => code)).not.toContain('aste');
});

describe('a question that is too large is asked in parts', () => {
	const planWith = (areas: number, years: number, fixed = 1): Plan => ({
		geo: { code: 'Alue', values: Array.from({ length: areas }, (_, i) => `KU${i}`) },
		time: { code: 'Vuosi', values: Array.from({ length: years }, (_, i) => `${2000 + i}`) },
		fixed: [{ code: 'Ikä', values: Array.from({ length: fixed }, (_, i) => `${i}`) }],
		absent: []
	});
	const sizes = (parts: Plan[]) => parts.map((p) => [p.geo.values.length, p.time.values.length]);

	test.each([
		['whole when it fits', planWith(308, 10), 100_000, [[308, 10]]],
		['by areas', planWith(5, 10), 20, [...[[2, 10]], [2, 10], [1, 10]]],
		[
			'by years, where one area is too much',
			planWith(2, 3),
			2,
			[...[[1, 2]], [1, 1], [1, 2], [1, 1]]
		],
		['with the cells of the other dimensions', planWith(2, 1, 10), 10, [...[[1, 1]], [1, 1]]]
	])('%s', (_, plan, maxCells, expected) => {
		expect(sizes(chunksOf(plan, maxCells))).toEqual(expected);
	});

	test('every pair of area and year is asked once, and no part is too large', () => {
		const counts = fc.integer({ min: 1, max: 12 });
		fc.assert(
			fc.property(counts, counts, counts, fc.integer({ min: 12, max: 200 }), (a, y, f, most) => {
				const parts = chunksOf(planWith(a, y, f), most);
				const pairs = parts.flatMap(({ geo, time }) =>
					geo.values.flatMap((area) => time.values.map((year) => `${area} ${year}`))
				);
				expect(pairs).toHaveLength(a * y);
				expect(new Set(pairs).size).toBe(a * y);
				expect(Math.max(...parts.map(cellCount))).toBeLessThanOrEqual(most);
			})
		);
	});

	test('one area in one year that is too large is told', () => {
		expect(() => chunksOf(planWith(1, 1, 11), 10)).toThrow(/too_many_cells/);
	});
});

test.each([
	[{ maxValues: 1000, maxCells: 500, maxCalls: 10, timeWindow: 10 }, 500],
	[{ maxValues: 1000, maxCalls: 10, timeWindow: 10 }, 1000],
	[{ maxCalls: 10, timeWindow: 10 }, 100_000]
])('the strictest limit counts: %j', (told, maxCells) => {
	expect(Config.parse(told).maxCells).toBe(maxCells);
});
