import { expect, test } from 'vitest';
import {
	choosable,
	chosenWords,
	lackOf,
	metricOf,
	nameOf,
	pickedIn,
	wholeOf
} from './pxweb-chosen.ts';
import { planOf, Table } from './pxweb-query.ts';

const variable = (code: string, text: string, names: Record<string, string>, own = {}) => ({
	...{ code, text, values: Object.keys(names), valueTexts: Object.values(names), ...own }
});
const AREA = variable('Alue', 'Alue', { KU111: 'Heinola', SSS: 'KOKO MAA' });
const TIME = variable('Vuosi', 'Vuosi', { '2023': '2023', '2024': '2024' }, { time: true });
const SEX = variable('Sukupuoli', 'Sukupuoli', { SSS: 'Yhteensä', m: 'Miehet', n: 'Naiset' });
const AGE = variable('Ikä', 'Ikä', {
	SSS: 'Yhteensä',
	'014': '14',
	'10-14': '10–14',
	'14': '14 v'
});
const CONTENT = variable('Tiedot', 'Tiedot', { vaesto: 'Väestö 31.12.', muutos: 'Muutos' });
const ONLY = variable('Lähde', 'Lähde', { a: 'Rekisteri' });
const table = (...variables: object[]) => Table.parse({ title: 'Väestö', variables });
const ALL = table(AREA, AGE, SEX, TIME, CONTENT, ONLY);
const PICKED = { Tiedot: 'vaesto', Sukupuoli: 'n', Ikä: 'SSS' };

test('everything but areas, periods and single categories is chosen', () => {
	expect(choosable(ALL).map(({ code }) => code)).toEqual(['Ikä', 'Sukupuoli', 'Tiedot']);
});

test.each([
	[AGE, 'SSS'],
	[CONTENT, null],
	[ONLY, 'a']
])('where nothing is chosen the whole is taken: %#', (one, whole) => {
	expect(wholeOf({ elimination: false, time: false, ...one })).toBe(whole);
});

test.each([
	[table(AREA, TIME), null],
	[table(AREA, CONTENT), 'time'],
	[table(CONTENT), 'geo']
])('a table needs areas and periods: %#', (one, lack) => {
	expect(lackOf(one)).toBe(lack);
});

test('what is not a category has not been picked', () => {
	const given: Record<string, string> = { Tiedot: 'vaesto', Ikä: 'kissa' };
	expect(pickedIn(ALL, (code) => given[code] ?? null)).toEqual({
		picked: { Tiedot: 'vaesto' },
		missing: ['Ikä', 'Sukupuoli']
	});
});

test.each([
	['SSS', 'Yhteensä'],
	['10-14', '10–14'],
	['014', '014'] // its label is the code of another
])('the age %s is stored as "%s", and asked as it was picked', (age, word) => {
	const chosen = chosenWords(ALL, { ...PICKED, Ikä: age });
	expect(chosen).toEqual({ Tiedot: ['vaesto'], Sukupuoli: ['Naiset'], Ikä: [word] });
	const { fixed } = planOf(ALL, { areas: 'all', years: [2024], chosen });
	expect(fixed.map(({ values }) => values)).toEqual([[age], ['n'], ['vaesto'], ['a']]);
});

test('a choice is understood after the codes have been renewed', () => {
	const sex = variable('sukupuoli_9', 'Sukupuoli', { SSS: 'Yhteensä', '2': 'Naiset' });
	const content = variable('contentscode', 'Tiedot', { 'vaerak-vaesto': 'Väestö', muu: 'Muu' });
	const chosen = chosenWords(ALL, PICKED);
	const { fixed } = planOf(table(AREA, AGE, sex, TIME, content), {
		...{ areas: 'all', years: [2024], chosen }
	});
	expect(fixed.map(({ values }) => values)).toEqual([['SSS'], ['2'], ['vaerak-vaesto']]);
});

test('the name tells the content and whatever is not the whole', () => {
	expect(nameOf(ALL, PICKED)).toBe('Väestö 31.12., Naiset');
	expect(nameOf(ALL, { ...PICKED, Sukupuoli: 'SSS' })).toBe('Väestö 31.12.');
	expect(nameOf(table(AREA, TIME), {})).toBe('Väestö');
});

test('a single content needs no choice', () => {
	const single = table(AREA, TIME, variable('Tiedot', 'Tiedot', { vaesto: 'Väestö 31.12.' }));
	expect(metricOf(single, {})).toBe('vaesto');
	expect(nameOf(single, {})).toBe('Väestö 31.12.');
	expect(metricOf(table(AREA, TIME), {})).toBeNull();
});
