import { expect, test } from 'vitest';
import { wrap } from './bars.ts';
import { withColors } from './colors.ts';

test.each([
	['Kunnan osarahoittama työmarkkinatuki', ['Kunnan osarahoittama', 'työmarkkinatuki']],
	['Lyhyt', ['Lyhyt']],
	['Mielenterveysasiakkaiden asumispalvelut', ['Mielenterveysasiakkaiden', 'asumispalvelut']],
	['', ['']]
])('%j on lines of 20 letters', (text, lines) => {
	expect(wrap(text, 20)).toEqual(lines);
});

test('colours are looked up by name wherever they stand', () => {
	const config = {
		a: 'var(--chart-1)',
		b: ['var(--chart-2)', 3, null],
		c: { d: 'var(--x) solid' }
	};
	expect(withColors(config, (name) => name.toUpperCase())).toEqual({
		a: '--CHART-1',
		b: ['--CHART-2', 3, null],
		c: { d: 'var(--x) solid' }
	});
});
