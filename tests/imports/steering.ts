/** What a journey has told the local services to do from now on. */
export interface Steering {
	/** Titles of Sotkanet that have changed, by id. */
	titles: Record<string, string>;
	/** Questions that have this in their address are not answered before it is taken back. */
	hold: string | null;
}

/** Where a journey, which is another process, posts what it wants. */
export const STEER = '/steer';

/** Keeps what was last told, and those who wait. */
export function steeringWheel() {
	let now: Steering = { titles: {}, hold: null };
	let waiting: (() => void)[] = [];
	const holds = (url: string) => now.hold !== null && url.includes(now.hold);
	return {
		steering: () => now,
		turn(body: string) {
			now = { ...now, ...(JSON.parse(body) as Partial<Steering>) };
			for (const go of waiting.splice(0)) go();
		},
		async released(url: string) {
			while (holds(url)) await new Promise<void>((go) => (waiting = [...waiting, go]));
		}
	};
}
