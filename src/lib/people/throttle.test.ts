import { expect, test } from 'vitest';
import { isThrottled, noteFailure, type Failures } from './throttle.ts';

const MINUTE = 60_000;

function failed(times: number, at: number): Failures {
	const failures = { times: new Map<string, number[]>() };
	for (let i = 0; i < times; i++) noteFailure(failures, 'a', at);
	return failures;
}

test.each([
	['nine failures are borne', 9, 0, false],
	['ten are not', 10, 0, true],
	['after ten minutes they are forgotten', 10, 10 * MINUTE, false]
])('%s', (_, times, later, expected) => {
	expect(isThrottled(failed(times, 1000), 'a', 1000 + later)).toBe(expected);
});

test('others are not held back', () => {
	expect(isThrottled(failed(10, 0), 'b', 0)).toBe(false);
});

test('old keys do not pile up', () => {
	const failures = failed(1, 0);
	noteFailure(failures, 'b', 11 * MINUTE);
	expect([...failures.times.keys()]).toEqual(['b']);
});
