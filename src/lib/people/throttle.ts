/** How many failures of one key are borne in a while, and how long the while is in milliseconds. */
const LIMIT = 10;
const WHILE = 10 * 60 * 1000;

export interface Failures {
	/** When each key failed, in milliseconds since 1970. */
	readonly times: Map<string, number[]>;
}

/** Whether the key has failed too often lately. The embedded database has no limit of its own. */
export function isThrottled({ times }: Failures, key: string, now: number): boolean {
	return recent(times.get(key), now).length >= LIMIT;
}

/** Remembers a failure, and forgets those that no longer count. */
export function noteFailure({ times }: Failures, key: string, now: number) {
	for (const [other, old] of times) {
		const kept = recent(old, now);
		if (kept.length > 0) times.set(other, kept);
		else times.delete(other);
	}
	times.set(key, [...recent(times.get(key), now), now]);
}

const recent = (times: readonly number[] = [], now: number) =>
	times.filter((time) => now - time < WHILE);
