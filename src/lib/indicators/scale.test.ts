import { expect, test } from 'vitest';
import { isOnScale, scaleInWords } from './scale.ts';

test.each([
	[0, 100, -0.1, false, '0–100'],
	[0, 100, 0, true, '0–100'],
	[0, 100, 100, true, '0–100'],
	[0, 100, 140, false, '0–100'],
	[-2, 2, -2, true, '−2–2'],
	[0, null, -1, false, 'vähintään 0'],
	[0, null, 1e9, true, 'vähintään 0'],
	[null, 7, 7.5, false, 'enintään 7'],
	[null, null, -1e9, true, '']
])('from %j to %j: %j is on the scale: %j', (lowest_value, highest_value, value, is, words) => {
	const scale = { lowest_value, highest_value };
	expect(isOnScale(value, scale)).toBe(is);
	expect(scaleInWords(scale, 'fi')).toBe(words);
});
