import { expect, test } from 'vitest';
import { AREAS, tableOf } from '../../../tests/imports/csv-file.ts';
import { proposeMapping } from './column-guess.ts';
import { mappingProblems } from './columns.ts';

const known = {
	areas: AREAS,
	indicators: [
		['asunnottomat', '1234', 'Asunnottomat'],
		['toimeentulotuki', '493', 'Toimeentulotuki']
	]
};

/** The proposal in short: across, and `heading: role (clue)` for each column. */
async function propose(text: string) {
	const table = await tableOf(text);
	const { mapping, clues, askMark } = proposeMapping(table, known);
	const columns = clues.map(({ at, role, clue }) => `${table.header[at]}: ${role} (${clue})`);
	return {
		across: mapping.across,
		columns,
		mapping,
		askMark,
		problems: mappingProblems(mapping, table.header)
	};
}

test('a long table by its Finnish headings', async () => {
	const { across, columns, problems, mapping } = await propose(
		'Kuntakoodi;Kunta;Vuosi;Mittari;Sukupuoli;Arvo;Osoittaja;Nimittäjä;Tila;Huomautus\n111;Heinola;2020;asunnottomat;;1,5;3;200;;\n'
	);
	expect(across).toBe('none');
	expect(columns).toEqual([
		'Kuntakoodi: area (heading)',
		'Vuosi: period (heading)',
		'Mittari: indicator (heading)',
		'Sukupuoli: class (heading)',
		'Arvo: value (heading)',
		'Osoittaja: numerator (heading)',
		'Nimittäjä: denominator (heading)',
		'Tila: state (heading)',
		'Huomautus: note (heading)'
	]);
	expect(mapping).toMatchObject({ classDimension: 'sex', mark: ',' });
	expect(problems).toEqual([]);
});

test('years as columns', async () => {
	const { across, columns, problems } = await propose(
		'Kunta;2019;2020;1–3/2021\nHeinola;1,5;2,5;-\n'
	);
	expect(across).toBe('period');
	expect(columns).toEqual([
		'Kunta: area (heading)',
		'2019: figures (heading_is_period)',
		'2020: figures (heading_is_period)',
		'1–3/2021: figures (heading_is_period)'
	]);
	expect(problems).toEqual(['no_indicator']);
});

test('indicators as columns, by slug, outside id or name', async () => {
	const { across, columns, mapping } = await propose(
		'municipality,year,493,Asunnottomat\nHeinola,2020,1.5,2\n'
	);
	expect(across).toBe('indicator');
	expect(columns.slice(2)).toEqual([
		'493: figures (heading_is_indicator)',
		'Asunnottomat: figures (heading_is_indicator)'
	]);
	expect(mapping.columns.slice(2).map(({ means }) => means)).toEqual([
		'toimeentulotuki',
		'asunnottomat'
	]);
	expect(mapping.mark).toBe('.');
});

test('headings that say nothing, by the cells below them', async () => {
	const { columns } = await propose('a;b;c;d\nHeinola;2019;1 234,5;x\nHelsinki;2020;..;y\n');
	expect(columns).toEqual(['a: area (cells)', 'b: period (cells)', 'c: value (cells)']);
});

test('three digits are not taken for a municipality without a heading that says so', async () => {
	const { columns } = await propose('a;b\n111;Heinola\n005;Alajärvi\n');
	expect(columns).toEqual(['a: value (cells)', 'b: area (cells)']);
});

test('the region of Sotkanet’s own files is its id, not ours', async () => {
	const { columns } = await propose(
		'indicator;region;year;gender;primary value\n127;46;2009;total;583350\n'
	);
	expect(columns.join()).not.toContain('region: area');
});

test.each([
	['Kunta;Arvo\nHeinola;1,234\n', null, true],
	['Kunta;Arvo\nHeinola;1,234\nHelsinki;1,5\n', ',', false],
	['Kunta;Arvo\nHeinola;1.5\nHelsinki;1,5\n', null, false],
	['Kunta;Arvo\nHeinola;15\n', null, false]
] as const)('the mark of %j', async (text, mark, ask) => {
	const { mapping, askMark } = await propose(text);
	expect(mapping.mark).toBe(mark);
	expect(askMark).toBe(ask);
});
