import { expect, test } from 'vitest';
import type { Mapping } from '#lib/imports/columns.ts';
import { Misused, type Told } from '../../scripts/import/commands.ts';
import { toldMapping } from '../../scripts/import/told.ts';

const HEADER = ['Kunta', 'Vuosi', 'Ulottuvuus', 'Pisteet', 'Versio'];
const GUESS: Mapping = {
	across: 'none',
	columns: [
		{ at: 0, name: 'Kunta', role: 'area' },
		{ at: 1, name: 'Vuosi', role: 'period' },
		{ at: 3, name: 'Pisteet', role: 'value' },
		{ at: 4, name: 'Versio', role: 'note' }
	],
	mark: null,
	fixed: { area: null, period: null, indicator: 'tea', scope: null },
	classDimension: null,
	newClasses: false,
	state: 'final'
};
const NOTHING: Told = {
	...{ columns: [], classDimension: null, newClasses: false, scope: null, state: null }
};
const told = (more: Partial<Told>) => toldMapping(GUESS, HEADER, { ...NOTHING, ...more });
const roles = ({ columns }: Mapping) =>
	Object.fromEntries(columns.map(({ name, role }) => [name, role]));

test('what is not told stays as it was guessed', () => {
	expect(told({})).toEqual(GUESS);
});

test('a column is told what it means, whatever the case of its heading', () => {
	expect(roles(told({ columns: ['ulottuvuus=class', 'Versio=scope'] }))).toEqual({
		...{ Kunta: 'area', Vuosi: 'period', Ulottuvuus: 'class', Pisteet: 'value', Versio: 'scope' }
	});
});

test('a role moves to the told column, and a column can be left out', () => {
	const mapping = told({ columns: ['Ulottuvuus=note', 'Pisteet=none'] });
	expect(roles(mapping)).toEqual({ Kunta: 'area', Vuosi: 'period', Ulottuvuus: 'note' });
});

test('class dimension, new classes, scope and state are taken as told', () => {
	const more = { classDimension: 'tea_dimension', newClasses: true, state: 'provisional' };
	expect(told({ ...more, scope: 'Kaikki' })).toMatchObject({
		...more,
		fixed: { indicator: 'tea', scope: 'Kaikki' }
	});
});

test('a heading that the file does not have is told with those it has', () => {
	expect(() => told({ columns: ['Hinta=value'] })).toThrow(Misused);
	expect(() => told({ columns: ['Hinta=value'] })).toThrow('Kunta, Vuosi, Ulottuvuus');
});
