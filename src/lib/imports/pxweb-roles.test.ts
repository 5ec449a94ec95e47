import { expect, test } from 'vitest';
import { roleOf, sameContent, totalOf } from './pxweb-roles.ts';

test.each([
	['alue_23_20260101', 'Alue', 'geo'],
	['Kommun', 'Kommun', 'geo'],
	['timeperiod_y', 'Vuosi', 'time'],
	['År', 'År', 'time'],
	['contentscode', 'Tiedot', 'metric'],
	['sukupuoli_9_20180101', 'Kön', 'sex'],
	['ikaryhma_10_20180101', 'Ikä', 'age'],
	['aste', 'Koulutusaste', 'other'],
	['agentti', 'Agentti', 'other']
])('the dimension %s, "%s", tells %s', (code, label, role) => {
	expect(roleOf(code, label)).toBe(role);
});

test.each([
	['vaerak-vaesto', 'vaesto', true],
	['vaesto', 'vaerak-vaesto', true],
	['ulkovaesto', 'vaesto', false]
])('the contents %s and %s are the same: %s', (one, other, same) => {
	expect(sameContent(one, other)).toBe(same);
});

test('the whole is told by its code or its label', () => {
	expect(totalOf(['1', 'SSS'], ['a', 'b'])).toBe('SSS');
	expect(totalOf(['1', 'T'], ['a', 'Yhteensä'])).toBe('T');
	expect(totalOf(['1', '2'], ['a', 'b'])).toBeNull();
});
