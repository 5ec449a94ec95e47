import type { IndexComponent } from './engine-definition.ts';
import type { NormaliseBy } from './engine-methods.ts';
import type { Reason } from './engine-reason.ts';

/** The figure before it is scaled: its logarithm where asked, mirrored where less is better. */
export interface Shape {
	isLog: boolean;
	sign: 1 | -1;
}

/**
 * `low + span · share`, where share = (x − origin) / range, or range / x when inverse, and is kept within
 * 0–1 when clamped. Every method is one of these.
 */
export interface Scale {
	origin: number;
	range: number;
	low: number;
	span: number;
	clamp: boolean;
	isInverse: boolean;
}

const STRAIGHT = { origin: 0, range: 1, low: 0, span: 1, clamp: false, isInverse: false };

/** A figure as it is: method `none`. */
export const IDENTITY: Scale = STRAIGHT;

/** Transform first, then direction. */
export function shapeOf({ normalise, direction }: IndexComponent): Shape {
	const isScaled = normalise.method === 'minmax' || normalise.method === 'zscore';
	return { isLog: isScaled && normalise.transform === 'ln', sign: isScaled ? direction : 1 };
}

export const shaped = (x: number, { isLog, sign }: Shape) => sign * (isLog ? Math.log(x) : x);

/** What a shaped figure is worth on a scale. */
export function scored(x: number, { origin, range, low, span, clamp, isInverse }: Scale): number {
	const share = isInverse ? range / x : (x - origin) / range;
	return low + span * (clamp ? Math.min(1, Math.max(0, share)) : share);
}

/** From `lower` to `upper`, of already shaped figures (COINr `n_minmax`, `n_goalposts`). */
export function minmaxScale(
	{ out, clamp }: NormaliseBy<'minmax'>,
	{ lower, upper }: { lower: number; upper: number }
): Scale | Reason {
	const [low, high] = out ?? [0, 100];
	return checked({
		...STRAIGHT,
		origin: lower,
		range: upper - lower,
		low,
		span: high - low,
		clamp: clamp ?? false
	});
}

/** Goalposts given as figures: shaped like them, so that a mirrored pair changes places. */
export function goalpostScale(method: NormaliseBy<'minmax'>, shape: Shape): Scale | Reason {
	const [lower, upper] = [method.lower ?? NaN, method.upper ?? NaN];
	if (lower > upper) return 'reversed_goalposts';
	if (shape.isLog && lower <= 0) return 'log_of_non_positive';

	const ends = [shaped(lower, shape), shaped(upper, shape)];
	return minmaxScale(method, { lower: Math.min(...ends), upper: Math.max(...ends) });
}

/** Standard score, then the mean and standard deviation asked for (COINr `n_zscore`). */
export const zscoreScale = (
	{ mean, sd }: NormaliseBy<'zscore'>,
	of: { mean: number; sd: number }
): Scale | Reason =>
	checked({ ...STRAIGHT, origin: of.mean, range: of.sd, low: mean ?? 0, span: sd ?? 1 });

/** The share of the way from `from` to `target`, whichever is larger. */
export const targetScale = ({ from, target, clamp }: NormaliseBy<'target'>): Scale | Reason =>
	checked({ ...STRAIGHT, origin: from, range: target - from, clamp: clamp ?? false });

/** Figure / reference × `out`; reference / figure × `out` where less is better. */
export function ratioScale(
	reference: number | null,
	{ out, direction }: { out: number; direction: 1 | -1 }
): Scale | Reason {
	if (reference === null || Number.isNaN(reference)) return 'reference_missing';
	if (reference === 0) return 'zero_reference';
	return checked({ ...STRAIGHT, range: reference, span: out, isInverse: direction === -1 });
}

function checked(scale: Scale): Scale | Reason {
	const { origin, range, low, span } = scale;
	if (range === 0) return 'constant';
	return [origin, range, low, span].every(Number.isFinite) ? scale : 'too_large';
}
