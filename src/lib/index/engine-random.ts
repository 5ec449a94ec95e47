/**
 * Numbers of 0–1 that look like chance and are the same for the same seed, everywhere: mulberry32 (Tommy
 * Ettinger 2017, public domain), written after its description. Good enough for draws of weights.
 *
 * @example
 * const random = randomOf(1); random() // 0.6270739405881613
 */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
