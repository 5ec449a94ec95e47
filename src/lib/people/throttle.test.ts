import { expect, test } from 'vitest';
import { isThrottled, noteFailure, type Failures, type Key } from './throttle.ts';

const MINUTE = 60_000;

const MATTI = { kind: 'email', name: 'matti' } as const;
const LIISA = { kind: 'email', name: 'liisa' } as const;
const TOWN_HALL = { kind: 'address', name: '10.0.0.1' } as const;

function failed(times: number, at: number, key: Key = MATTI): Failures {
	const failures = { times: new Map<string, number[]>() };
	for (let i = 0; i < times; i++) noteFailure(failures, key, at);
	return failures;
}

test.each([
	['nine failures are borne', 9, 0, false],
	['ten are not', 10, 0, true],
	['after ten minutes they are forgotten', 10, 10 * MINUTE, false]
])('%s', (_, times, later, expected) => {
	expect(isThrottled(failed(times, 1000), MATTI, 1000 + later)).toBe(expected);
});

test('others are not held back', () => {
	expect(isThrottled(failed(10, 0), LIISA, 0)).toBe(false);
});

test('old keys do not pile up', () => {
	const failures = failed(1, 0);
	noteFailure(failures, LIISA, 11 * MINUTE);
	expect([...failures.times.keys()]).toEqual(['email liisa']);
});

test('a town hall behind one address bears more', () => {
	expect(isThrottled(failed(199, 0, TOWN_HALL), TOWN_HALL, 0)).toBe(false);
	expect(isThrottled(failed(200, 0, TOWN_HALL), TOWN_HALL, 0)).toBe(true);
});
