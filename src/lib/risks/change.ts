import { sizeOf, type Judged, type Scale } from './scale.ts';

export interface Reviewed extends Judged {
	/** An ISO date. */
	reviewed_on: string;
	created_at: string;
}

export type Way = 'grew' | 'shrank' | 'moved' | 'same';

/** How a risk stands against a checkpoint. `moved`: judged otherwise, but not told bigger or smaller. */
export type Change<R extends Reviewed = Reviewed> =
	| { kind: 'never' }
	| { kind: 'unreviewed'; to: R }
	| { kind: 'first'; to: R }
	| { kind: Way; from: R; to: R };

/** Newest first; of one day, what was written last. */
export const newestFirst = <R extends Reviewed>(reviews: readonly R[]): R[] =>
	reviews.toSorted(
		(a, b) => b.reviewed_on.localeCompare(a.reviewed_on) || b.created_at.localeCompare(a.created_at)
	);

/**
 * The newest review against the one that held on the checkpoint; without a checkpoint against that of
 * an earlier day. A review of the checkpoint's own day belongs to the checkpoint.
 */
export function changeSince<R extends Reviewed>(
	reviews: readonly R[],
	{ checkpoint, scale }: { checkpoint: string | null; scale: Scale | null }
): Change<R> {
	const [to, ...older] = newestFirst(reviews);
	if (!to) return { kind: 'never' };
	if (checkpoint !== null && to.reviewed_on <= checkpoint) return { kind: 'unreviewed', to };

	const from = older.find(({ reviewed_on }) =>
		checkpoint === null ? reviewed_on < to.reviewed_on : reviewed_on <= checkpoint
	);
	return from ? { kind: wayOf(from, to, scale), from, to } : { kind: 'first', to };
}

/** Bigger or smaller only on a told scale. */
export function wayOf(from: Judged, to: Judged, scale: Scale | null): Way {
	if (from.likelihood === to.likelihood && from.impact === to.impact) return 'same';
	const [before, after] = [sizeOf(from, scale), sizeOf(to, scale)];
	if (before === null || after === null || before === after) return 'moved';
	return after > before ? 'grew' : 'shrank';
}

/** By how much it grew; 0 for all others. */
export function growth(change: Change, scale: Scale | null): number {
	if (change.kind !== 'grew') return 0;
	return (sizeOf(change.to, scale) ?? 0) - (sizeOf(change.from, scale) ?? 0);
}

/** The newest checkpoint that has passed: later ones have nothing after them yet. */
export const lastCheckpoint = (days: readonly string[], today: string): string | null =>
	days
		.filter((day) => day < today)
		.toSorted()
		.at(-1) ?? null;
