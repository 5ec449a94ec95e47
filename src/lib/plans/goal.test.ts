import { expect, test } from 'vitest';
import { shownTitle, targetSign } from './goal.ts';

test.each([
	[
		'YHDYSPINTAPROSESSIEN RAKENTAMINEN HYVINVOINTIALUEEN KANSSA',
		'Yhdyspintaprosessien rakentaminen hyvinvointialueen kanssa'
	],
	['OSALLISUUDEN VAHVISTAMINEN:', 'Osallisuuden vahvistaminen'],
	[
		'OSALLISUUDEN VAHVISTAMINEN & TIEDOLLA JOHTAMINEN',
		'Osallisuuden vahvistaminen & tiedolla johtaminen'
	],
	['KÄYTTÖTALOUDEN TASAPAINO', 'Käyttötalouden tasapaino'],
	['kolmitasoisen tuen prosessien kehittäminen', 'Kolmitasoisen tuen prosessien kehittäminen'],
	['Minun kuntani -demokratiahanke', 'Minun kuntani -demokratiahanke'],
	['Maakunnalliseen HYTE-työhön osallistuminen', 'Maakunnalliseen HYTE-työhön osallistuminen'],
	['HYTE', 'HYTE'],
	['OP/KOU', 'OP/KOU'],
	['', '']
])('"%s" is shown as "%s"', (printed, shown) => {
	expect(shownTitle(printed)).toBe(shown);
});

test.each([
	['>=', '≥ '],
	['<=', '≤ '],
	['=', ''],
	[null, '']
])('the comparison %s is written "%s"', (operator, sign) => {
	expect(targetSign(operator)).toBe(sign);
});
