import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inkOf, PAPER } from './palette.ts';

const css = readFileSync('src/app.css', 'utf8');

test.each(Object.entries(PAPER))('%s on paper is the light theme’s', (name, color) => {
	const first = new RegExp(`${name}:\\s*(#[0-9a-f]{6})`, 'i').exec(css)?.[1];
	expect(color).toBe(first);
});

test('an unknown colour is an error, not black', () => {
	expect(() => inkOf('--chart-99')).toThrow('--chart-99');
});
