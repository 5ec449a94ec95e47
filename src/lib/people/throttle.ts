/** How many failures are borne in a while: of one e-mail, and of one address, behind which a whole town hall may sit. */
const LIMITS = { email: 10, address: 200 };
/** How long the while is, in milliseconds. */
const WHILE = 10 * 60 * 1000;

export interface Key {
	kind: keyof typeof LIMITS;
	name: string;
}

export interface Failures {
	/** When each key failed, in milliseconds since 1970. */
	readonly times: Map<string, number[]>;
}

/** Whether the key has failed too often lately. The embedded database has no limit of its own. */
export function isThrottled({ times }: Failures, { kind, name }: Key, now: number): boolean {
	return recent(times.get(`${kind} ${name}`), now).length >= LIMITS[kind];
}

/** Remembers a failure, and forgets those that no longer count. */
export function noteFailure({ times }: Failures, { kind, name }: Key, now: number) {
	const key = `${kind} ${name}`;
	for (const [other, old] of times) {
		const kept = recent(old, now);
		if (kept.length > 0) times.set(other, kept);
		else times.delete(other);
	}
	times.set(key, [...recent(times.get(key), now), now]);
}

const recent = (times: readonly number[] = [], now: number) =>
	times.filter((time) => now - time < WHILE);
