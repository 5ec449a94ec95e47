import { expect, test } from 'vitest';
import { ValueEntry } from './entry.ts';
import { m } from '#lib/paraglide/messages.js';

const ANY = { lowest_value: null, highest_value: null };

const read = (posted: Record<string, string>, unit = '%') =>
	ValueEntry({ ...ANY, unit }).safeParse({ period: '2023', state: 'final', ...posted });

const saved = (posted: Record<string, string>, unit?: string) => read(posted, unit).data;
const said = (posted: Record<string, string>, unit?: string) =>
	read(posted, unit).error?.issues.map(({ path, message }) => [path[0], message]);

test('a Finnish number is saved with the precision that was typed', () => {
	expect(saved({ value: '75,50' })).toMatchObject({
		...{ period_start: '2023-01-01', period_end: '2023-12-31' },
		...{ value: 75.5, decimals: 2, state: 'final', numerator: null }
	});
	expect(saved({ value: '−1 234' }, 'kpl')).toMatchObject({ value: -1234, decimals: 0 });
	expect(saved({ value: '0' })).toMatchObject({ value: 0, state: 'final' });
});

const MISSING: Record<string, string>[] = [
	{ value: '-' },
	{ value: '–' },
	{ missing: 'on' },
	{ missing: 'on', value: '-' }
];
test.each(MISSING)('%j is not available, never 0', (posted) => {
	expect(saved({ ...posted, state: 'provisional' })).toMatchObject({
		...{ value: null, state: 'not_available', decimals: null }
	});
});

test('a share may be counted from its parts, and must agree with them', () => {
	const parts = { numerator: '198', denominator: '1 344' };
	expect(saved(parts)?.value).toBeCloseTo(14.7321, 4);
	expect(saved({ ...parts, value: '15' })).toMatchObject({
		value: 15,
		numerator: 198,
		decimals: 0
	});
	expect(said({ ...parts, value: '14' })).toEqual([
		['value', m.indicators_share_differs({ share: '14,73' })]
	]);
	expect(saved({ ...parts, value: '3' }, 'kpl')).toMatchObject({ value: 3, denominator: 1344 });
});

test('bounds, method and scope come along, and what was not asked is not answered', () => {
	expect(saved({ value: '5', lower: '4,5', upper: '5,5', scope: ' versio 2 ' })).toMatchObject({
		...{ lower_bound: 4.5, upper_bound: 5.5, scope: 'versio 2' }
	});
	expect(saved({ value: '5' })).not.toHaveProperty('method');
	expect(saved({ value: '-', lower: '4' })).toMatchObject({ value: null, lower_bound: null });
});

test('a value that the indicator cannot have is told beside its field, also one that is counted', () => {
	const score = ValueEntry({ unit: '%', lowest_value: 0, highest_value: 100 });
	const problems = (posted: Record<string, string>) =>
		score.safeParse({ period: '2023', ...posted }).error?.issues.map(({ message }) => message);
	const off = [m.indicators_off_scale({ scale: '0–100' })];
	expect(problems({ value: '140' })).toEqual(off);
	expect(problems({ value: '-1' })).toEqual(off);
	expect(problems({ value: '', numerator: '3', denominator: '2' })).toEqual(off);
	expect(problems({ value: '100' })).toBeUndefined();
	expect(problems({ value: '-' })).toBeUndefined();
});

const WRONG: [string, Record<string, string>, [string, string][]][] = [
	['nothing', {}, [['value', m.indicators_value_needed()]]],
	['letters', { value: 'kaksi' }, [['value', m.format_number_letters()]]],
	['a date for a number', { value: '1.2.3' }, [['value', m.format_number_form()]]],
	[
		'a box and a number',
		{ value: '5', missing: 'on' },
		[['value', m.indicators_missing_but_typed()]]
	],
	['half of a share', { value: '5', numerator: '1' }, [['denominator', m.indicators_both_parts()]]],
	[
		'a share of nobody',
		{ value: '0', numerator: '0', denominator: '0' },
		[['denominator', m.indicators_denominator_zero()]]
	],
	['no period', { value: '5', period: 'ensi vuosi' }, [['period', m.indicators_period_unknown()]]],
	[
		'a lower bound above the value',
		{ value: '5', lower: '5,1', upper: '6' },
		[['lower', m.indicators_lower_above()]]
	],
	['an upper bound below it', { value: '5', upper: '4' }, [['upper', m.indicators_upper_below()]]],
	['a long note', { value: '5', note: 'ä'.repeat(2001) }, [['note', m.indicators_note_long()]]]
];
test.each(WRONG)('%s is told beside its field', (_, posted, expected) => {
	expect(said(posted)).toEqual(expected);
});
