import { describe, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { BreakEntry, Expectation, TargetEntry } from './entry-forms.ts';

const LONG = 'a'.repeat(2001);
const messages = (
	schema: ReturnType<typeof TargetEntry> | typeof BreakEntry | typeof Expectation,
	form: object
) =>
	Object.fromEntries(
		schema.safeParse(form).error?.issues.map(({ path, message }) => [path[0], message]) ?? []
	);

describe('a target', () => {
	const scale = { lowest_value: 0, highest_value: 100 };
	const typed = { year: '2025', operator: '>=', target: '75,5' };
	const off = m.indicators_off_scale({ scale: '0–100' });

	test('is read as Finns type it', () => {
		expect(TargetEntry(scale).parse(typed)).toEqual({
			...{ replaces: '', version: 0, division: '', note: '' },
			...{ year: 2025, operator: '>=', target: 75.5 }
		});
	});

	test.each([
		['above the scale', { target: '120' }, { target: off }],
		['below the scale', { target: '-1' }, { target: off }],
		['at its end', { target: '100' }, {}],
		['with letters', { target: 'sata' }, { target: m.format_number_letters() }],
		['of no year', { year: '20255' }, { year: m.indicators_year_unknown() }],
		['of no operator', { operator: '' }, { operator: m.indicators_operator_needed() }],
		['with a long note', { note: LONG }, { note: m.indicators_text_long({ longest: 2000 }) }]
	])('%s', (_, more, told) => {
		expect(messages(TargetEntry(scale), { ...typed, ...more })).toEqual(told);
	});

	test('of an indicator without a scale is any number', () => {
		const none = { lowest_value: null, highest_value: null };
		expect(messages(TargetEntry(none), { ...typed, target: '1e9' })).toHaveProperty('target');
		expect(messages(TargetEntry(none), { ...typed, target: '-1 000 000' })).toEqual({});
	});
});

test.each([
	['31.3.2027', '2027-03-31'],
	['2027-03-31', '2027-03-31']
])('an expectation of %s', (expected_on, day) => {
	expect(Expectation.parse({ expected_on })).toMatchObject({ expected_on: day, version: 0 });
});

test.each(['', '2027', '31.2.2027', 'huomenna'])(
	'%j is no day of an expectation',
	(expected_on) => {
		expect(messages(Expectation, { expected_on })).toEqual({
			expected_on: m.indicators_day_unknown()
		});
	}
);

test('a break says why', () => {
	expect(messages(BreakEntry, { at: '1.1.2020', note: '  ' })).toEqual({
		note: m.indicators_break_why()
	});
	expect(BreakEntry.parse({ at: '1.1.2020', note: ' Uusi rajaus ' })).toMatchObject({
		at: '2020-01-01',
		note: 'Uusi rajaus'
	});
});
