import { expect, test } from 'vitest';
import { nextSurvey, surveyYears } from './tea.ts';

const standings = (...[told, parity]: Parameters<typeof surveyYears>) =>
	surveyYears(told, parity).map(({ year, standing }) => [year, standing]);

test('a year in which the survey is not made is told so, not left as a gap', () => {
	expect(standings([2021, 2019], 'odd')).toEqual([
		[2021, 'told'],
		[2020, 'not_collected'],
		[2019, 'told']
	]);
});

test('a survey year without scores is unknown, and scores of any year are shown', () => {
	expect(standings([2022, 2018, 2017], 'even')).toEqual([
		[2022, 'told'],
		[2021, 'not_collected'],
		[2020, 'unknown'],
		[2019, 'not_collected'],
		[2018, 'told'],
		[2017, 'told']
	]);
});

test('without scores there are no years', () => expect(surveyYears([], 'odd')).toEqual([]));

test.each([
	['two years on', 2021, 'odd', 2023],
	['one year on, when the newest is of another rhythm', 2022, 'odd', 2023]
] as const)('the next survey is %s', (_, newest, parity, next) => {
	expect(nextSurvey(newest, parity)).toBe(next);
});
