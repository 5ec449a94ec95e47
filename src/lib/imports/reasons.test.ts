import { expect, test } from 'vitest';
import { LIMITS } from './file-refusal.ts';
import {
	fileReasonText,
	fileRowReasonText,
	mappingProblemText,
	tableRemarkText
} from './reasons.ts';

test('a file that is too large is told what may be sent', () => {
	const refusal = { reason: 'too_many_bytes', line: undefined, limit: LIMITS.bytes } as const;
	expect(fileReasonText(refusal, 'fi')).toBe(
		'Tiedosto on liian suuri. Enintään 64\u00a0Mt voidaan lukea.'
	);
	expect(fileReasonText(refusal, 'en')).toContain('64\u00a0MB');
});

test('a reason names its line and its limit', () => {
	const refusal = { reason: 'too_many_rows', line: 200_002, limit: LIMITS.rows } as const;
	expect(fileReasonText(refusal, 'fi')).toBe(
		'Rivi 200\u00a0002: Rivejä on liian monta. Enintään 200\u00a0000 riviä voidaan lukea kerralla.'
	);
});

test('rows, columns and remarks have their sentences', () => {
	expect(fileRowReasonText('missing_period', 'sv')).toBe('Perioden saknas.');
	expect(mappingProblemText('no_figures', 'fi')).toBe('Valitse sarake, jossa luvut ovat.');
	expect(tableRemarkText('hidden_rows', 1200, 'fi')).toBe(
		'Piilotettuja rivejä luettiin: 1\u00a0200.'
	);
});
