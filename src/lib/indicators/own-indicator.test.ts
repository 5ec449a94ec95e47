import { describe, expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { IndicatorChange, NewIndicator, slugOf, typedFacts } from './own-indicator.ts';
import { inYear, series, value } from './series.sample.ts';

const typed = (more: Record<string, string> = {}) => ({
	...typedFacts(series({ name: 'Pyöräilyn osuus', unit: '%', direction: 'higher_is_better' })),
	...more
});
const own = { municipality_code: '111' };
const errorsOf = (values: Parameters<typeof series>[0], form: Record<string, string>) => {
	const { error } = IndicatorChange(series(values)).safeParse(form);
	return Object.fromEntries(error?.issues.map(({ path, message }) => [path[0], message]) ?? []);
};

test('the facts of an indicator come back from its form as they are', () => {
	const told = series({
		values: [],
		...{ lowest_value: -1.5, highest_value: 100, update_rhythm_months: 24, lag_months: 0 },
		...{ decimals: 1, version: 7, description: 'Osuus matkoista', source: 'Oma kysely' }
	});
	expect(IndicatorChange(told).parse(typedFacts(told))).toEqual({
		...{ name: told.name, description: 'Osuus matkoista', unit: told.unit, decimals: 1 },
		...{ kind: told.kind, direction: told.direction, rhythm: 24, lag: 0, version: 7 },
		...{ lowest: -1.5, highest: 100, source: 'Oma kysely' }
	});
});

test.each([
	['a name that is too short', { name: 'a' }, { name: m.indicators_name_needed() }],
	['decimals with letters', { decimals: 'yksi' }, { decimals: m.indicators_decimals_unknown() }],
	['no decimals told', { decimals: '' }, { decimals: m.indicators_decimals_unknown() }],
	['half a decimal', { decimals: '0.5' }, { decimals: m.indicators_decimals_unknown() }],
	['a rhythm of nothing', { rhythm: '0' }, { rhythm: m.indicators_months_unknown() }],
	[
		'a direction that is none',
		{ direction: 'ylös' },
		{ direction: m.indicators_direction_needed() }
	],
	['a scale turned over', { lowest: '1', highest: '0' }, { highest: m.indicators_scale_turned() }],
	['letters in the scale', { lowest: 'nolla' }, { lowest: m.format_number_letters() }]
])('%s is told beside its field', (_, wrong, errors) => {
	expect(errorsOf({ values: [inYear(2019, 140)] }, typed(wrong))).toEqual(errors);
	const made = NewIndicator.safeParse({ ...typed(wrong), division: crypto.randomUUID() });
	expect(made.error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(errors));
});

describe('a scale that leaves out a figure', () => {
	const first = inYear(2019, 140, own);
	const values = [first, inYear(2020, -2.5, own)];
	const leavesOut = (value: string, year: string) => m.indicators_scale_leaves_out({ value, year });

	test('names the figure beside the end that it passes', () => {
		expect(errorsOf({ values }, typed({ lowest: '0', highest: '100' }))).toEqual({
			lowest: leavesOut('-2,5', '2020'),
			highest: leavesOut('140', '2019')
		});
		expect(errorsOf({ values }, typed({ lowest: '-2,5', highest: '140' }))).toEqual({});
	});

	test('minds only what holds: not what was corrected, not what is missing', () => {
		const { period_start, period_end } = first;
		const corrected = value({
			...{ ...own, period_start, period_end, value: 14, edition: 2, supersedes_id: first.id }
		});
		const told = [first, corrected, inYear(2021, null, own)];
		expect(errorsOf({ values: told }, typed({ lowest: '0', highest: '100' }))).toEqual({});
	});
});

test('a form without a direction leaves it as it is', () => {
	const { direction, ...rest } = typed();
	expect(direction).toBe('higher_is_better');
	expect(IndicatorChange(series()).parse(rest)).not.toHaveProperty('direction');
});

test.each([
	['Pyöräilyn osuus, %', 'pyorailyn-osuus'],
	['%', 'mittari'],
	['Å'.repeat(100), 'a'.repeat(80)]
])('the address of %s is %s', (name, slug) => {
	expect(slugOf(name)).toBe(slug);
});
