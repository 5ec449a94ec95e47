import { expect, test } from 'vitest';
import { recorded } from '../../../tests/imports/scripted.ts';
import { Indicator } from './sotkanet-metadata.ts';
import { areaOf, Regions } from './sotkanet-regions.ts';
import { placed, type Row } from './sotkanet-rows.ts';
import { readingOf, type Asked } from './sotkanet.ts';

const read = (name: string) => JSON.parse(recorded(name)) as unknown;
const regions = [
	...Regions.parse(read('sotkanet_regions_oskari_2016.json')),
	...Regions.parse(read('sotkanet_regions_omsorgsradar_2026-06.json'))
];
const THL = { id: 2, title: { fi: 'Terveyden ja hyvinvoinnin laitos (THL)' } };
const share = Indicator.parse({ id: 4, title: { fi: 'Osuus, %' }, organization: THL });

const asked = (own: Partial<Asked> = {}): Asked => ({
	indicator: share,
	years: [2023],
	regions,
	wanted: () => true,
	url: null,
	...own
});
const row = (own: Partial<Row> = {}): Row => ({
	...{ indicator: 4, region: 44, year: 2023, gender: 'total', value: 3.4, absValue: 9 },
	...own
});
const readRows = (rows: Row[], own: Partial<Asked> = {}) => readingOf(placed(rows), asked(own));

test.each([
	[44, 'municipality', 'KU111'],
	[46, 'municipality', 'KU091'],
	[658, 'country', 'SSS'],
	[493, 'region', 'MK07']
])('the area %i is keyed with its category', (id, category, code) => {
	const region = regions.find((each) => each.id === id);
	expect(region && areaOf(region)).toEqual({ category, code });
});

test.each([
	['a hospital district with the code of a region', 605, 'SAIRAANHOITOPIIRI', '07', null],
	['the new number of Päijät-Häme', 975, 'HYVINVOINTIALUE', '09', 'HV09'],
	['its old number', 895, 'HYVINVOINTIALUE', '5', null],
	['an old number that now means another county', 878, 'HYVINVOINTIALUE', '12', null],
	['a country that is not Finland', 1, 'MAA', '752', null]
])('%s', (_, id, category, code, expected) => {
	expect(areaOf({ id, category, code, title: { fi: '' } })?.code ?? null).toBe(expected);
});

test('a figure keeps its row, its year and the number of people behind it', () => {
	expect(readRows([row()]).candidates).toEqual([
		{
			...{ line: 1, column: 'value', indicator: '4', class: null, state: 'final' },
			area: { category: 'municipality', code: 'KU111' },
			...{ periodStart: '2023-01-01', periodEnd: '2023-12-31' },
			...{ value: 3.4, numerator: 9, denominator: null },
			raw: {
				...{ indicator: '4', region: '44', year: '2023', gender: 'total' },
				...{ value: '3.4', absValue: '9' }
			}
		}
	]);
});

test.each<[string, Row[], (number | null)[][], string[]]>([
	['a count told twice has no numerator', [row({ value: 9 })], [[9, null]], []],
	['a count without an absolute value', [row({ absValue: undefined })], [[3.4, null]], []],
	[
		'without any primary value the absolute ones stand in, and are marked',
		[row({ value: undefined }), row({ value: null, region: 46, absValue: 4 })],
		[...[[9, null]], ...[[4, null]]],
		['absolute_values_only']
	],
	[
		'a value that is null is missing, not 0',
		[row({ value: null, absValue: null })],
		[[null, null]],
		[]
	],
	['a real zero is a value', [row({ value: 0, absValue: 0 })], [[0, null]], []],
	['no rows is a fact', [], [], ['no_figures']]
])('%s', (_, rows, figures, remarks) => {
	const reading = readRows(rows);
	expect(reading.candidates.map(({ value, numerator }) => [value, numerator])).toEqual(figures);
	expect(reading.remarks).toEqual(remarks);
});

test('a coincidence does not hide the number of people behind a share', () => {
	const [first] = readRows([row({ value: 9 }), row({ region: 46 })]).candidates;
	expect(first).toMatchObject({ value: 9, numerator: 9 });
});

test('a missing value is told as not available', () => {
	expect(readRows([row({ value: null, absValue: null })]).candidates[0]?.state).toBe(
		'not_available'
	);
});

test('men and women are classes, the total is none', () => {
	const rows = (['total', 'male', 'female'] as const).map((gender) => row({ gender }));
	const sex = readRows(rows).candidates.map((candidate) => candidate.class?.code ?? null);
	expect(sex).toEqual([null, 'male', 'female']);
});

test.each<[string, Partial<Row>, object]>([
	['an area that nobody knows', { region: 9999 }, { reason: 'unknown_area', value: '9999' }],
	['a gender that nobody knows', { gender: 'muu' }, { reason: 'unknown_gender', value: 'muu' }],
	['a year that was not asked', { year: 1823 }, { reason: 'bad_year', value: '1823' }],
	['another indicator', { indicator: 5 }, { reason: 'unknown_indicator', value: '5' }],
	['only an absolute value among shares', { value: null }, { reason: 'missing_value' }]
])('%s is refused with its line', (_, own, refusal) => {
	const { candidates, refusals } = readRows([row(), row({ region: 46, ...own })]);
	expect(refusals).toEqual([expect.objectContaining({ line: 2, ...refusal })]);
	expect(candidates).toHaveLength(1);
});

test('areas that we do not show or did not choose are counted, not refused', () => {
	const rows = [row(), row({ region: 605 }), row({ region: 833 }), row({ region: 46 })];
	const reading = readRows(rows, { wanted: ({ code }) => code === 'KU111' });
	expect(reading.candidates.map(({ area }) => area?.code)).toEqual(['KU111']);
	expect(reading.refusals).toEqual([]);
	expect(reading.passedOver).toEqual({
		...{ SAIRAANHOITOPIIRI: 1, ALUEHALLINTOVIRASTO: 1 },
		not_chosen: 1
	});
});
