import { expect, test } from 'vitest';
import type { Mapping } from './columns.ts';
import { fieldsOf } from './column-fields.ts';
import { mappingOf } from './columns-form.ts';

const LONG: Mapping = {
	across: 'none',
	columns: [
		{ at: 0, name: 'Kunta', role: 'area' },
		{ at: 1, name: 'Vuosi', role: 'period' },
		{ at: 2, name: 'Arvo', role: 'value' }
	],
	mark: ',',
	fixed: { area: null, period: null, indicator: 'vakiluku', scope: null },
	classDimension: null,
	newClasses: false,
	state: 'provisional'
};
const HEADER = ['Kunta', 'Vuosi', 'Arvo'];

const WIDE: Mapping = {
	...LONG,
	across: 'indicator',
	columns: [
		{ at: 0, name: 'Kunta', role: 'area' },
		{ at: 2, name: 'Väestö', role: 'figures', means: 'vakiluku' }
	],
	fixed: { area: null, period: '2024', indicator: null, scope: null }
};

const SCORES: Mapping = {
	...LONG,
	columns: [
		{ at: 0, name: 'Indikaattori', role: 'class' },
		{ at: 1, name: 'Versio', role: 'scope' },
		{ at: 2, name: 'Arvo', role: 'value' }
	],
	fixed: {
		area: '111',
		period: '2025',
		indicator: 'hyte-indikaattori',
		scope: 'vuoden 2025 joukko'
	},
	classDimension: 'hyte_item',
	newClasses: true
};

test.each([
	['one column of figures', LONG, HEADER],
	['a column for each indicator', WIDE, ['Kunta', 'Huom', 'Väestö']],
	['classes that are new, and a scope for all', SCORES, ['Indikaattori', 'Versio', 'Arvo']]
])('%s: what the form shows is what it sends', (_, mapping, header) => {
	expect(mappingOf(fieldsOf(mapping), header)).toEqual(mapping);
});

test('a column that is a period means its own heading', () => {
	const typed = { across: 'period', 'role-1': 'figures', 'means-1': '1999', state: 'final' };
	expect(mappingOf(typed, ['Kunta', '2024'])?.columns).toEqual([
		{ at: 1, name: '2024', role: 'figures', means: '2024' }
	]);
});

test.each([
	{ across: 'sideways' },
	{ state: 'splendid' },
	{ mark: 'x' },
	{ 'class-dimension': "'; --" },
	{ 'fixed-scope': 'x'.repeat(1001) }
])('a forged form is no mapping: %j', (forged) => {
	expect(mappingOf({ ...fieldsOf(LONG), ...forged }, HEADER)).toBeNull();
});

test('a forged role leaves its column out', () => {
	expect(mappingOf({ ...fieldsOf(LONG), 'role-0': 'admin' }, HEADER)?.columns).toHaveLength(2);
});
