import { expect, test } from 'vitest';
import { notYetMeasurable, whyNotYet, type Measure } from './measurable.ts';

const TODAY = '2026-11-22';
const measure = (year: number | null, more: Partial<Measure> = {}): Measure => ({
	name: 'Nuorisotyöttömyys',
	update_rhythm_months: null,
	lag_months: null,
	next_update: null,
	expected: [],
	newest:
		year === null
			? []
			: [
					{
						period_start: `${year}-01-01`,
						period_end: `${year}-12-31`,
						created_at: '2023-02-24T00:00:00Z'
					}
				],
	...more
});

const CASES: [string, string, Measure[], boolean][] = [
	['data older than the goal shows nothing', '2023-01-01', [measure(2020)], true],
	['the year before the goal is still its start', '2023-01-01', [measure(2022)], true],
	['a year of the goal shows something', '2023-01-01', [measure(2023)], false],
	['a year in which the goal began shows something', '2023-03-01', [measure(2023)], false],
	['one indicator of two is enough', '2023-01-01', [measure(2020), measure(2023)], false],
	['an indicator without values shows nothing', '2023-01-01', [measure(null)], true],
	['a goal without indicators has nothing to wait for', '2023-01-01', [], false]
];
test.each(CASES)('%s', (_, startsOn, measures, expected) => {
	expect(notYetMeasurable(startsOn, measures, TODAY) !== null).toBe(expected);
});

const why = (one: Measure) => {
	const found = notYetMeasurable('2023-01-01', [one], TODAY);
	return found && whyNotYet(found, { today: TODAY, locale: 'fi' });
};

test('the reason names the newest value, the start of the goal and the next value', () => {
	expect(why(measure(2020))).toBe(
		'Mittarin ”Nuorisotyöttömyys” uusin arvo on ajalta 2020; tavoitteen kausi alkoi 1.1.2023. Seuraava arvo: ei tiedossa.'
	);
	expect(why(measure(2020, { update_rhythm_months: 36, lag_months: 48 }))).toContain(
		'Seuraava arvo: 31.12.2027 (arvio rytmistä).'
	);
	expect(why(measure(null))).toContain('ei ole vielä lukuja');
});

test('the indicator that comes nearest is named', () => {
	const near = measure(2022, { name: 'Uudempi' });
	expect(notYetMeasurable('2023-01-01', [measure(2019), near], TODAY)?.name).toBe('Uudempi');
});
