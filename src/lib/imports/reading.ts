import type { Candidate, Reading, Refusal } from './candidate.ts';

/** A reading that holds nothing yet. */
export const newReading = (
	about: Pick<Reading, 'source' | 'title' | 'url' | 'licence' | 'updated'>
): Reading => ({ ...about, candidates: [], refusals: [], passedOver: {}, remarks: [] });

const pass = (reading: Reading, what: string, count = 1) => {
	reading.passedOver[what] = (reading.passedOver[what] ?? 0) + count;
};

/** Puts what was judged into its place: a figure, a refused row, or the name of a kind that we pass over. */
export function put(reading: Reading, judged: Candidate | Refusal | string) {
	if (typeof judged === 'string') pass(reading, judged);
	else if ('reason' in judged) reading.refusals.push(judged);
	else reading.candidates.push(judged);
}

/** The last line that a reading tells of. */
const lastLine = ({ candidates, refusals }: Reading) =>
	[...candidates, ...refusals].reduce((last, { line }) => Math.max(last, line), 0);

/** Several answers to one question as one; the lines run on. */
export function joined([first, ...rest]: readonly [Reading, ...Reading[]]): Reading {
	const all = structuredClone(first);
	for (const { candidates, refusals, passedOver } of rest) {
		const lines = lastLine(all);
		const moved = <R extends { line: number }>(row: R): R => ({ ...row, line: row.line + lines });
		all.candidates.push(...candidates.map(moved));
		all.refusals.push(...refusals.map(moved));
		for (const [what, count] of Object.entries(passedOver)) pass(all, what, count);
	}
	return all;
}
