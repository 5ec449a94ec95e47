import type { Reviewed } from './change.ts';
import { standingOf } from './list.ts';
import type { Scale } from './scale.ts';

/** The open risks that have grown since the checkpoint, those that grew most first. */
export const grownOf = <
	R extends { id: string; title: string; status: string; reviews: readonly Reviewed[] }
>(
	risks: readonly R[],
	against: { checkpoint: string | null; scale: Scale | null }
) =>
	risks
		.filter(({ status }) => status === 'open')
		.map(({ id, title, reviews }) => ({ id, title, ...standingOf(reviews, against) }))
		.filter(({ change }) => change.kind === 'grew')
		.sort((a, b) => b.grownBy - a.grownBy);
