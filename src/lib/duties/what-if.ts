/** A municipality in the reckoning: its residents and its factor, on any scale that is the same for all. */
export interface Sharer {
	code: string;
	population: number;
	factor: number;
}

export class WhatIfError extends Error {
	override readonly name = 'WhatIfError';
}

/**
 * What each would get if the budget were shared by residents × factor:
 * `B · pop_i · k_i / Σ(pop_j · k_j)`. An estimate of ours, never the official supplement (DOMAIN §B1).
 * Cents; the shares add up to the budget exactly: what rounding down leaves goes, a cent each, to the
 * largest remainders (of equal ones, to the first).
 *
 * @throws {WhatIfError} when the budget is not whole cents, or nobody has residents and a factor.
 * @example hyteShares(100, [{ code: 'a', population: 1, factor: 1 }, { code: 'b', population: 2, factor: 1 }])
 * // Map { 'a' → 33, 'b' → 67 }
 */
export function hyteShares(budget: number, sharers: readonly Sharer[]): Map<string, number> {
	const weights = sharers.map(({ population, factor }) => population * factor);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (!Number.isSafeInteger(budget) || budget < 0)
		throw new WhatIfError('the budget is not whole cents');
	if (weights.some((weight) => !(weight >= 0)) || !(total > 0) || total === Infinity)
		throw new WhatIfError('nobody to share with');

	const exact = weights.map((weight) => (budget * weight) / total);
	const cents = exact.map(Math.floor);
	const left = budget - cents.reduce((sum, cent) => sum + cent, 0);
	const byRemainder = exact
		.map((share, at) => ({ at, rest: share - Math.floor(share) }))
		.sort((a, b) => b.rest - a.rest || a.at - b.at);
	for (let n = 0; n < left; n++) {
		const { at } = byRemainder[n % byRemainder.length] ?? { at: 0 };
		cents[at] = (cents[at] ?? 0) + 1;
	}
	return new Map(sharers.map(({ code }, at) => [code, cents[at] ?? 0]));
}
