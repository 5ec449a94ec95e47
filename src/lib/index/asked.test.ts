import { expect, test } from 'vitest';
import { askedOf, queryOf, type Asked } from './asked.ts';

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
