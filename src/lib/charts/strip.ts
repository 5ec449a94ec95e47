/** A value that stands out on a strip. */
export interface Mark {
	name: string;
	value: number;
	isOwn: boolean;
}

/** Closer than this, two numbers would run into each other. Per cent of the width. */
const CLOSE = 3;

export interface Placed extends Mark {
	/** Per cent of the width from the smallest value. */
	at: number;
	/** Its number stands a step higher, as the one before it is close. */
	isUp: boolean;
}

/** Where values stand between the smallest and the largest; marks in the order of their values. */
export function stripOf(values: readonly number[], marks: readonly Mark[]) {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const at = (value: number) => ((value - low) / (high - low || 1)) * 100;
	const placed: Placed[] = [];
	for (const mark of marks.toSorted((a, b) => a.value - b.value)) {
		const before = placed.at(-1);
		const isClose = before !== undefined && at(mark.value) - before.at < CLOSE;
		placed.push({ ...mark, at: at(mark.value), isUp: isClose && !before.isUp });
	}
	return { low, high, at, marks: placed };
}
