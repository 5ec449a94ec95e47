import { expect, test } from 'vitest';
import { recorded } from '../../../tests/imports/scripted.ts';
import { readSotkanetCsv } from './sotkanet-csv.ts';
import { Indicator, titleMismatch } from './sotkanet-metadata.ts';
import { Regions } from './sotkanet-regions.ts';
import { readingOf } from './sotkanet.ts';
import { readAnswer } from './source-error.ts';

const regions = Regions.parse(JSON.parse(recorded('sotkanet_regions_oskari_2016.json')));
const THL = { id: 2, title: { fi: 'Terveyden ja hyvinvoinnin laitos (THL)' } };
const share = Indicator.parse({ id: 4, title: { fi: 'Osuus, %' }, organization: THL });

test('the population of the CSV form is that of the last day of the year', () => {
	const { rows, refusals } = readSotkanetCsv(recorded('sotkanet_csv_127_2009_oskari.csv'));
	const title = { fi: 'Väestö 31.12.' };
	const indicator = Indicator.parse({ id: 127, title, organization: { id: 3, title } });
	const { candidates, ...rest } = readingOf(
		rows,
		{ indicator, regions, years: [2009], wanted: () => true, url: null },
		refusals
	);
	expect(rest).toMatchObject({ refusals: [], remarks: ['third_party_licence'] });
	const heinola = candidates.find(({ area }) => area?.code === 'KU111');
	expect(heinola).toMatchObject({
		line: 8,
		value: 20374,
		numerator: null,
		periodStart: '2009-12-31'
	});
	expect(candidates.find(({ area }) => area?.code === 'SSS')?.value).toBe(5351427);
	expect(candidates).toHaveLength(13);
});

const HEAD = 'indicator;region;year;gender;primary value;absolute value\r\n';
test.each([
	['a decimal comma', '4;44;2023;total;3,4;9', { column: 'primary value', reason: 'not_a_number' }],
	['a word for a year', '4;44;x;total;3.4;9', { column: 'year', value: 'x' }],
	['a cell too few', '4;44;2023;total;3.4', { reason: 'wrong_cell_count', value: '5' }]
])('a CSV row with %s is refused with its line', (_, text, refusal) => {
	const { rows, refusals } = readSotkanetCsv(`${HEAD}4;44;2023;total;3.4;9\r\n${text}\r\n`);
	expect(rows).toHaveLength(1);
	expect(refusals).toEqual([expect.objectContaining({ line: 3, ...refusal })]);
});

test('a CSV with another heading is a changed format', () => {
	expect(() => readSotkanetCsv('indikaattori;alue\r\n')).toThrow(/Sotkanet changed_format/);
});

test('a description comes out as plain words', () => {
	const text = recorded('sotkanet_indicator_4_metadata_oskari.json');
	const indicator = readAnswer('sotkanet', text, Indicator);
	expect(indicator).toMatchObject({ decimals: 1, updated: '2016-11-02', range: { end: 2015 } });
	expect(indicator.valueType?.code).toBe('PER1000');
	expect(indicator.limits.fi).toContain('alle viiden tapauksen');
	expect(indicator.description.fi).toMatch(/sairaalahoidon\.\n\nVäestösuhteutus on tehty/);
	expect(indicator.notices.fi).toBe('');
	expect(JSON.stringify(indicator)).not.toMatch(/<[a-z]|&#?\w+;/i);
});

test.each([
	['the same title', 'Osuus, %', true],
	['other spaces, dashes and case', 'osuus,\u00A0% ', true],
	['another meaning', 'Määrä', false]
])('the stored title against the live one: %s', (_, stored, same) => {
	const mismatch = same ? null : { indicator: 4, stored, live: 'Osuus, %' };
	expect(titleMismatch(stored, share)).toEqual(mismatch);
});

test('a title with entities is the title without them', () => {
	const title = { fi: 'Ikä &#8805; 65 - 74' };
	const live = Indicator.parse({ id: 1, title, organization: THL });
	expect(titleMismatch('Ikä ≥ 65–74', live)).toBeNull();
});
