import { describe, expect, test } from 'vitest';
import { EMPTY, type Draft, type DraftPart } from './draft.ts';
import { changed, draftOf } from './draft-edit.ts';
import { checkDraft } from './draft-check.ts';
import { readDraft } from './draft-form.ts';
import { candidate, stored } from './stored.sample.ts';

const [WORK, SCHOOL] = [
	'11111111-1111-4111-8111-111111111111',
	'22222222-2222-4222-8222-222222222222'
];
const KNOWN = new Set([WORK, SCHOOL]);
const INDEX = stored(
	[
		{ indicator: candidate(WORK), group: 'Työ', weight: 2.5 },
		{ indicator: candidate(SCHOOL), normalise: { method: 'ratio', reference: 'median' } }
	],
	{ min_share: 0.07 }
);
const draft = { ...draftOf(INDEX), note: 'Painoja tarkistettiin.' };

const part = (told: Partial<DraftPart>): Draft => ({
	...draft,
	parts: draft.parts.map((one, at) => (at === 0 ? { ...one, ...told } : one))
});
const field = (name: string) => `part.${WORK}.${name}`;

test('a stored edition, edited in nothing, is the same again', () => {
	const { edition, errors } = checkDraft(draft, KNOWN, true);
	expect(errors).toBeNull();
	expect(edition).toMatchObject({
		name: 'Indeksi',
		min_share: 0.07,
		groups: [{ name: 'Työ', weight: 1, aggregate: 'arithmetic', min_share: null }],
		parts: [
			{ indicator: WORK, group: 1, weight: 2.5, normalise: { method: 'none' } },
			{ indicator: SCHOOL, group: null, normalise: { method: 'ratio', reference: 'median' } }
		]
	});
});

describe('refuses beside its field', () => {
	const group = () =>
		draft.groups[0] ?? { key: '', name: '', weight: '', aggregate: '', minShare: '' };

	test.each<[string, Draft, string, RegExp]>([
		['a weight that is no number', part({ weight: 'abc' }), field('weight'), /./],
		['a negative weight', part({ weight: '-1' }), field('weight'), /vähintään 0/],
		['no weight', part({ weight: '' }), field('weight'), /./],
		[
			'reversed bounds',
			part({ recipe: 'minmax_bounds', lower: '9', upper: '1' }),
			field('lower'),
			/suurempi kuin yläraja/
		],
		[
			'a logarithm of nothing',
			part({ recipe: 'minmax_bounds', lower: '0', upper: '1', ln: true }),
			field('lower'),
			/Logaritmia/
		],
		['no base year', part({ recipe: 'base_year', year: '' }), field('year'), /./],
		[
			'a target that is where the way begins',
			part({ recipe: 'target', lower: '5', upper: '5' }),
			field('upper'),
			/samat/
		],
		[
			'an indicator that is not ours',
			part({ indicator: 'other' }),
			'part.other.weight',
			/pankissa/
		],
		[
			'an area without a name',
			{ ...draft, groups: [{ ...group(), name: '' }] },
			'group.g1.name',
			/nimi/
		],
		['an empty area', part({ group: '' }), 'group.g1.name', /yhtään mittaria/],
		['a share above 100', { ...draft, minShare: '140' }, 'minShare', /enintään 100/],
		['half a year', { ...draft, carry: '0,5' }, 'carry', /kokonaisluku/],
		['no name', { ...draft, name: '' }, 'name', /nimi/],
		['no reason', { ...draft, note: '' }, 'note', /miksi/],
		['no parts', { ...draft, parts: [], groups: [] }, 'add', /ainakin yksi/]
	])('%s', (_, wrong, name, text) => {
		const { errors } = checkDraft(wrong, KNOWN, true);
		expect(errors?.[name]?.[0]).toMatch(text);
	});

	test('weights that are all nothing', () => {
		const parts = draft.parts.map((one) => ({ ...one, weight: '0' }));
		expect(checkDraft({ ...draft, parts }, KNOWN, true).errors?.add).toBeDefined();
	});
});

test('a preview needs no reason', () => {
	expect(checkDraft({ ...draft, note: '' }, KNOWN, false).errors).toBeNull();
});

test('what was typed comes back from the form as it was', () => {
	const form = new FormData();
	form.set('basedOn', 'd');
	form.set('name', 'Indeksi');
	form.set(field('weight'), 'abc');
	form.set(field('clamp'), 'on');
	form.set('group.g1.weight', '1');
	expect(readDraft(form)).toMatchObject({
		basedOn: 'd',
		name: 'Indeksi',
		parts: [{ indicator: WORK, weight: 'abc', clamp: true, ln: false }],
		groups: [{ key: 'g1', weight: '1' }]
	});
});

describe('rows', () => {
	test('an indicator is added once', () => {
		const once = changed(EMPTY, 'add-part', WORK);
		expect(once.parts).toHaveLength(1);
		expect(changed(once, 'add-part', WORK)).toBe(once);
		expect(changed(once, 'add-part', '')).toBe(once);
	});

	test('the parts of a removed area stay in the index', () => {
		const { groups, parts } = changed(draft, 'remove-group:g1', '');
		expect(groups).toEqual([]);
		expect(parts.map(({ group }) => group)).toEqual(['', '']);
	});

	test('a new area gets a key of its own', () => {
		expect(changed(draft, 'add-group', '').groups.map(({ key }) => key)).toEqual(['g1', 'g2']);
	});
});
