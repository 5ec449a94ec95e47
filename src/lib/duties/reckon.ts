import type { z } from 'zod';
import type { WhatIfForm } from './forms.ts';
import { hyteShares } from './what-if.ts';

export interface Estimate {
	/** Cents. */
	share: number;
	/** Cents for each resident, not rounded. */
	each: number;
	/** Cents, if every municipality had the same factor. */
	even: number;
}

/** What the own municipality would get against all the others together. Our estimate, never official. */
export function reckoned(asked: z.infer<typeof WhatIfForm>): Estimate {
	const budget = Math.round(asked.potti * 100);
	const shareOf = (own: number, others: number) =>
		hyteShares(budget, [
			{ code: 'own', population: asked.asukkaat, factor: own },
			{ code: 'others', population: asked.muut_asukkaat, factor: others }
		]).get('own') ?? 0;
	const share = shareOf(asked.kerroin, asked.muut_kerroin);
	return { share, each: share / asked.asukkaat, even: shareOf(1, 1) };
}
