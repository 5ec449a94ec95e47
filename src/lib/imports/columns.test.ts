import { expect, test } from 'vitest';
import type { z } from 'zod';
import { AREAS } from '../../../tests/imports/csv-file.ts';
import { readArea } from './area-text.ts';
import { fingerprint, Mapping, mappingProblems, recall, type MappedColumn } from './columns.ts';

const column = (at: number, name: string, role: MappedColumn['role'], means?: string) => ({
	at,
	name,
	role,
	...(means && { means })
});
const mapping = (columns: MappedColumn[], rest: Partial<z.input<typeof Mapping>> = {}): Mapping =>
	Mapping.parse({
		across: 'none',
		columns,
		mark: ',',
		fixed: { area: null, period: null, indicator: null },
		classDimension: null,
		state: 'final',
		...rest
	});

const header = ['Kunta', 'Vuosi', 'Mittari', 'Arvo'];
const long = mapping([
	column(0, 'Kunta', 'area'),
	column(1, 'Vuosi', 'period'),
	column(2, 'Mittari', 'indicator'),
	column(3, 'Arvo', 'value')
]);
const wide = mapping(
	[column(0, 'Kunta', 'area'), column(1, '2020', 'figures', '2020'), column(2, 'Huom', 'note')],
	{ across: 'period', fixed: { area: null, period: null, indicator: 'asunnottomat' } }
);

test.each([
	['all is told', long, header, []],
	['a wide table, too', wide, ['Kunta', '2020', 'Huom'], []],
	['nothing is told', mapping([]), header, ['no_area', 'no_period', 'no_indicator', 'no_figures']],
	[
		'nothing but one figure is in the file',
		{
			...mapping([column(3, 'Arvo', 'value')]),
			fixed: { area: '111', period: '2020', indicator: 'x', scope: null }
		},
		header,
		[]
	],
	[
		'a period for all that is none',
		{ ...long, fixed: { ...long.fixed, period: 'viime vuosi' } },
		header,
		['bad_fixed_period']
	],
	[
		'two columns of one meaning',
		{ ...long, columns: [...long.columns, column(4, 'b', 'value')] },
		[...header, 'b'],
		['two_alike']
	],
	[
		'one column of two meanings',
		{ ...long, columns: [...long.columns, column(3, 'Arvo', 'note')] },
		header,
		['two_alike']
	],
	[
		'classes of nothing',
		{ ...long, columns: [...long.columns, column(4, 'Luokka', 'class')] },
		[...header, 'Luokka'],
		['no_dimension']
	],
	[
		'a column of figures without its year',
		{ ...wide, columns: [column(0, 'Kunta', 'area'), column(1, 'x', 'figures', 'x')] },
		['Kunta', 'x'],
		['no_meaning']
	],
	[
		'a numerator of several figures at once',
		{ ...wide, columns: [...wide.columns, column(3, 'Osoittaja', 'numerator')] },
		['Kunta', '2020', 'Huom', 'Osoittaja'],
		['parts_of_many']
	],
	['another file', long, ['Kunta', 'Vuosi', 'Arvo', 'Mittari'], ['other_header']],
	['a shorter file', long, ['Kunta'], ['other_header']]
] as [string, Mapping, string[], string[]][])('%s', (_, tried, names, problems) => {
	expect(mappingProblems(tried, names)).toEqual(problems);
});

test.each([
	['a role that does not exist', { ...long, columns: [{ at: 0, name: 'a', role: 'admin' }] }],
	['a place that no table has', { ...long, columns: [{ at: 1000, name: 'a', role: 'area' }] }],
	['a mark that is none', { ...long, mark: ';' }],
	['a state that must be read from the file', { ...long, state: 'suppressed' }]
])('%s is no mapping', (_, tried) => {
	expect(Mapping.safeParse(tried).success).toBe(false);
});

test('what was remembered before scopes and new classes were asked still holds', () => {
	const { newClasses: _, ...old } = long;
	const remembered = { ...old, fixed: { area: null, period: null, indicator: null } };
	expect(Mapping.parse(remembered)).toEqual(long);
});

test('a file is known again whatever the case and the blanks of its headings', async () => {
	const known = await fingerprint(header);
	expect(known).toMatch(/^[0-9a-f]{64}$/);
	expect(await fingerprint([' KUNTA', 'vuosi ', 'Mittari', 'arvo'])).toBe(known);
	expect(await fingerprint(['Vuosi', 'Kunta', 'Mittari', 'Arvo'])).not.toBe(known);
	expect(await fingerprint(['KuntaVuosi', 'Mittari', 'Arvo'])).not.toBe(known);
});

test('next year’s file is known again, and its new year is read', async () => {
	const next = ['Kunta', '2020', '2021', 'Huom'];
	expect(await fingerprint(next)).toBe(await fingerprint(['Kunta', '2020', 'Huom']));
	const columns = recall(wide, next)?.columns.map(({ at, role, means }) => [at, role, means]);
	expect(columns).toEqual([
		[0, 'area', undefined],
		[3, 'note', undefined],
		[1, 'figures', '2020'],
		[2, 'figures', '2021']
	]);
	expect(mappingProblems(recall(wide, next) ?? long, next)).toEqual([]);
});

test('what is remembered is not forced on a file without the column', () => {
	expect(recall(long, ['Kunta', 'Vuosi', 'Mittari'])).toBeNull();
	expect(recall(long, ['Arvo', 'Mittari', 'Vuosi', 'Kunta'])?.columns.map(({ at }) => at)).toEqual([
		3, 2, 1, 0
	]);
});

test.each([
	['111', { category: 'municipality', code: 'KU111' }],
	['5', { category: 'municipality', code: 'KU005' }],
	['KU111', { category: 'municipality', code: 'KU111' }],
	['heinola ', { category: 'municipality', code: 'KU111' }],
	['Helsingfors', { category: 'municipality', code: 'KU091' }],
	['MK07', { category: 'region', code: 'MK07' }],
	['Koko maa', { category: 'country', code: 'SSS' }],
	['Päijät-Häme', 'ambiguous_area'],
	['07', 'unknown_area'],
	['Heinolan maalaiskunta', 'unknown_area'],
	['', 'missing_area']
])('"%s" as an area', (text, expected) => {
	expect(readArea(text, AREAS)).toEqual(expected);
});
