import { expect, test } from 'vitest';
import { AccountLink, NewRisk, reviewForm, ScaleForm } from './forms.ts';

const ID = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const wrong = (parsed: { error?: { issues: { path: PropertyKey[] }[] } }) =>
	parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];

test.each([
	['whole', { title: ' Pula ', division_id: ID, service_area_id: ID, position_id: '' }, []],
	['without a name', { title: ' ', division_id: ID }, ['title']],
	['without a division', { title: 'Pula', division_id: '' }, ['division_id']],
	[
		'with a control too long',
		{ title: 'Pula', division_id: ID, control: 'a'.repeat(5001) },
		['control']
	],
	['empty', {}, ['title', 'division_id']]
])('a new risk %s', (_, typed, expected) => {
	expect(wrong(NewRisk.safeParse(typed))).toEqual(expected);
});

const five = { length: 5, worse_end: 'high' } as const;
test.each([
	['on the scale', five, { reviewed_on: '2026-11-22', likelihood: '5', impact: ' 1 ' }, []],
	[
		'beyond the scale',
		five,
		{ reviewed_on: '2026-11-22', likelihood: '6', impact: '1' },
		['likelihood']
	],
	[
		'of zero',
		five,
		{ reviewed_on: '2026-11-22', likelihood: '0', impact: '' },
		['likelihood', 'impact']
	],
	['in halves', five, { reviewed_on: '2026-11-22', likelihood: '1', impact: '1,5' }, ['impact']],
	['of ten, no scale', null, { reviewed_on: '2026-11-22', likelihood: '10', impact: '10' }, []],
	[
		'of eleven, no scale',
		null,
		{ reviewed_on: '2026-11-22', likelihood: '11', impact: '1' },
		['likelihood']
	],
	[
		'of tomorrow',
		five,
		{ reviewed_on: '2026-11-23', likelihood: '1', impact: '1' },
		['reviewed_on']
	],
	['of no day', five, { reviewed_on: '31.2.', likelihood: '1', impact: '1' }, ['reviewed_on']]
])('a review %s', (_, scale, typed, expected) => {
	expect(wrong(reviewForm(scale, '2026-11-22').safeParse(typed))).toEqual(expected);
});

test.each([
	['told', { version: '0', length: '5', worse_end: 'low' }, []],
	['taken back', { version: '3', length: '' }, []],
	['half told', { version: '0', length: '5' }, ['worse_end']],
	['of one step', { version: '0', length: '1', worse_end: 'low' }, ['length']]
])('a scale %s', (_, typed, expected) => {
	expect(wrong(ScaleForm.safeParse(typed))).toEqual(expected);
});

test.each([
	['', { service_area_id: null, item_id: null }],
	[`area:${ID}`, { service_area_id: ID, item_id: null }],
	[`item:${ID}`, { service_area_id: null, item_id: ID }]
])('the place "%s" of an account', (place, expected) => {
	expect(AccountLink.parse({ account_id: ID, place }).place).toEqual(expected);
});
