import { slot } from '#lib/indicators/comparable.ts';

/** A value of a run of one kind of period, see `comparableRuns`. */
export interface Timed {
	period_start: string;
	period_end: string;
	value: number | null;
}

/** The points of a small trend within a box, as pixels; `at` tells which follow each other. */
export function sparkline(
	run: readonly Timed[],
	{ width, height }: { width: number; height: number }
) {
	const told = run.flatMap(({ value }) => (value === null ? [] : [value]));
	const [low, high] = [Math.min(...told), Math.max(...told)];
	const [start, end] = [run[0], run.at(-1)].map((one) => (one ? slot(one) : 0)) as [number, number];
	const x = (one: Timed) => (end === start ? 0 : ((slot(one) - start) / (end - start)) * width);
	const y = (value: number) =>
		high === low ? height / 2 : height - ((value - low) / (high - low)) * height;

	return run.flatMap((one) =>
		one.value === null ? [] : [{ x: x(one), y: y(one.value), at: slot(one) }]
	);
}
