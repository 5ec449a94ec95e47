import { expect, test } from 'vitest';
import { askedOf, queryOf, replacedYear, type Asked } from './asked.ts';

const ASKED: Asked = { view: 'kehitys', year: null, against: null, edition: null };

test.each([
	['', ASKED],
	[
		'nakyma=kunnat&vuosi=2018&verrataan=2011&versio=2',
		{ view: 'kunnat', year: 2018, against: 2011, edition: 2 }
	],
	['versio=0', ASKED],
	['nakyma=x&vuosi=18&verrataan=-1', ASKED],
	['vuosi=0000', ASKED]
] as const)('reads the address "%s"', (query, expected) => {
	expect(askedOf(new URLSearchParams(query))).toEqual(expected);
	expect(askedOf(new URLSearchParams(queryOf(expected)))).toEqual(expected);
});

test.each([
	['nothing was asked for', null, null, 2019, null],
	['it is shown', 2020, 2018, 2018, null],
	['they were asked for the other way round', 2013, 2018, 2013, null],
	['a year cannot be compared with itself', 2016, 2016, 2015, 2016],
	['there is no such year', 2016, 2030, 2015, 2030],
	['the newest is compared with itself', null, 2020, 2019, 2020],
	['nothing can be compared', 2011, 2010, null, null]
])('the year that another replaces: %s', (_, year, against, shown, replaced) => {
	expect(replacedYear({ ...ASKED, year, against }, shown)).toBe(replaced);
});
