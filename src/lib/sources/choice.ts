import { z } from 'zod';
import { VERDICTS, verdictSlug, type Choice } from './discrepancy.ts';

const InUrl = z.object({
	asiakirja: z.string().trim().min(1).max(20).optional().catch(undefined),
	laji: z.enum(VERDICTS.map(verdictSlug)).optional().catch(undefined)
});

/** What the address asks for; an unknown value asks for nothing. */
export function readChoice(params: URLSearchParams): Choice {
	const { asiakirja, laji } = InUrl.parse(Object.fromEntries(params));
	return { document: asiakirja, verdict: VERDICTS.find((one) => verdictSlug(one) === laji) };
}
