import type { Draft } from './draft.ts';
import type { DraftErrors } from './content.ts';
import { isClean, type Review } from './save.ts';
import type { Theirs } from './standing.ts';

/** What became of a posted form. */
export type Became = 'saved' | 'nothing' | 'errors' | 'conflict' | 'refused' | 'restored';

/** What the page gets back: what was typed and is not saved yet, and what to say of it. */
export interface Outcome {
	became: Became;
	/** Keys of the goals that were saved now. */
	saved: string[];
	drafts: Record<string, Draft>;
	errors: Record<string, DraftErrors>;
	conflicts: Record<string, Theirs>;
}

export const STATUS_CODE: Record<Became, number> = {
	saved: 200,
	nothing: 200,
	restored: 200,
	refused: 403,
	conflict: 409,
	errors: 422
};

function became(review: Review): Became {
	if (review.hidden.length > 0) return 'refused';
	if (Object.keys(review.errors).length > 0) return 'errors';
	if (Object.keys(review.conflicts).length > 0) return 'conflict';
	return review.reports.length > 0 ? 'saved' : 'nothing';
}

/**
 * The outcome of saving. After a conflict the drafts stand on the other's version, so that pressing
 * "Tallenna" again saves on top of it knowingly.
 */
export function outcomeOf(review: Review): Outcome {
	const { errors, conflicts } = review;
	const saved = isClean(review)
		? review.reports.map((report) => `${report.round_id}.${report.goal_id}`)
		: [];
	const drafts = Object.values(review.drafts)
		.filter(({ key }) => !saved.includes(key))
		.map((draft) => {
			const version = conflicts[draft.key]?.version ?? draft.version;
			return [draft.key, { ...draft, version }] as const;
		});
	return { became: became(review), saved, drafts: Object.fromEntries(drafts), errors, conflicts };
}

/** The same form again, nothing saved: after signing in anew, or when the database refused. */
export function asTyped(review: Review, why: 'restored' | 'refused'): Outcome {
	return { became: why, saved: [], drafts: review.drafts, errors: {}, conflicts: {} };
}
