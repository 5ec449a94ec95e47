import { expect, test } from 'vitest';
import { AREAS, tableOf } from '../../../tests/imports/csv-file.ts';
import { classIndex } from './class-text.ts';
import { proposeMapping } from './column-guess.ts';
import { mappingProblems } from './columns.ts';

const TEA = ['Sitoutuminen', 'Johtaminen'].map((name) => ({
	...{ id: name, dimension: 'tea_dimension', code: name.toLowerCase(), municipality: null },
	...{ name, name_sv: '', name_en: '' }
}));
const known = {
	areas: AREAS,
	indicators: [
		['hyte-indikaattori', 'HYTE-kertoimen indikaattorin pisteet'],
		['teaviisari-kuntajohto', '4072'],
		['vakiluku', 'Väkiluku']
	],
	classes: { classes: classIndex(TEA), dimensions: ['sex', 'hyte_item', 'tea_dimension'] },
	units: new Set(['keskuskoulu'])
};

async function propose(text: string) {
	const table = await tableOf(text);
	const { mapping } = proposeMapping(table, known);
	return { ...mapping, roles: mapping.columns.map(({ name, role }) => `${name}: ${role}`), table };
}

test('the items of the factor, with the version of their set', async () => {
	const { roles, table, ...mapping } = await propose(
		'Kunta;Vuosi;Indikaattori;Pisteet;Indikaattorijoukon versio\nHeinola;2025;Testi A;50;v1\n'
	);
	expect(roles).toEqual([
		'Kunta: area',
		'Vuosi: period',
		'Indikaattori: class',
		'Pisteet: value',
		'Indikaattorijoukon versio: scope'
	]);
	expect(mapping).toMatchObject({
		classDimension: 'hyte_item',
		fixed: { indicator: 'hyte-indikaattori' }
	});
	expect(mappingProblems(mapping, table.header)).toEqual([]);
});

test.each([
	['beside another column of series', 'Mittari;Indikaattori', 'hyte-indikaattori;Testi A', 'class'],
	['that names our series', 'Indikaattori;Versio', 'vakiluku;v1', 'indicator'],
	['with nothing beside it', 'Indikaattori;Rajaus', 'Testi A;kaikki', 'indicator']
])('a column of indicators %s', async (_, headings, cells, role) => {
	const { roles } = await propose(`Kunta;Vuosi;${headings};Arvo\nHeinola;2025;${cells};50\n`);
	expect(roles).toContain(`Indikaattori: ${role}`);
});

test.each([
	['its heading', 'Sukupuoli', 'x', '', 'sex'],
	['its cells', 'Ulottuvuus', 'sitoutuminen', '', 'tea_dimension'],
	['the series', 'Ulottuvuus', 'Uusi', 'teaviisari-kuntajohto', 'tea_dimension'],
	['nothing, when it is not clear', 'Ulottuvuus', 'Uusi', 'vakiluku', null]
])('the dimension of a column is told by %s', async (_, heading, cell, series, expected) => {
	const { classDimension } = await propose(
		`Kunta;Mittari;${heading};2023;2025\nHeinola;${series};${cell};50;60\n`
	);
	expect(classDimension).toBe(expected);
});

test.each([
	['Keskuskoulu', ['Kunta: area', 'Yksikkö: unit']],
	['%', ['Kunta: area']]
])('a column called a unit is one of places when a cell is: %s', async (cell, expected) => {
	const { roles } = await propose(`Kunta;Yksikkö;2023\nHeinola;${cell};50\n`);
	expect(roles.filter((one) => !one.startsWith('2023'))).toEqual(expected);
});

test('what is told beside a figure has its headings', async () => {
	const { roles } = await propose(
		'Kunta;Vuosi;Mittari;Arvo;Alaraja;Yläraja;Rajaus;Menetelmä\nHeinola;2025;vakiluku;5;4;6;a;b\n'
	);
	expect(roles.slice(4)).toEqual([
		'Alaraja: lower',
		'Yläraja: upper',
		'Rajaus: scope',
		'Menetelmä: method'
	]);
});
