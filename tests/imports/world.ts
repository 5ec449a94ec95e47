import { keepAnswers } from '../../src/lib/imports/answers.server.ts';
import { outside, type Limits, type Outside } from '../../src/lib/imports/outside.server.ts';
import type { LocalOutside } from './outside.ts';

export const LIMITS: Limits = {
	tries: 3,
	firstWait: 1000,
	longestWait: 30_000,
	timeout: 5000,
	maxBytes: 2 ** 20
};

/** A world of its own for one test: nothing remembered, a clock that only waiting moves on. */
export function world(local: LocalOutside, limits: Partial<Limits> = {}) {
	const waits: number[] = [];
	let now = Date.parse('2026-11-22T10:00:00Z');
	const made: Outside = outside({
		fetch,
		bases: local.bases,
		answers: keepAnswers(2 ** 24),
		calls: [],
		limits: { ...LIMITS, ...limits },
		now: () => now,
		wait: async (milliseconds) => {
			waits.push(milliseconds);
			now += milliseconds;
		}
	});
	return {
		outside: made,
		/** What was waited, in milliseconds. */
		waits,
		pass: (milliseconds: number) => void (now += milliseconds)
	};
}
