const CHECKPOINTS = ['03-31', '06-30', '09-30', '12-31'];

/**
 * The first quarter's end on or after a day (both ISO dates).
 * @example nextCheckpoint('2026-11-22') // '2026-12-31'
 */
export function nextCheckpoint(today: string): string {
	const year = today.slice(0, 4);
	const day = CHECKPOINTS.find((checkpoint) => today.slice(5) <= checkpoint);
	return `${year}-${day ?? '12-31'}`;
}
