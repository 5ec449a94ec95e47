import { expect, test } from 'vitest';
import { describedBy } from './field.ts';

test.each([
	['nothing to say', {}, undefined],
	['a hint', { hint: 'Kuukauden viimeinen päivä' }, 'day-hint'],
	['the hint before the error', { hint: 'Päivä', error: 'Puuttuu' }, 'day-hint day-error'],
	['an empty error is no error', { hint: 'Päivä', error: '' }, 'day-hint']
])('%s', (_, parts, expected) => {
	expect(describedBy('day', parts)).toBe(expected);
});
