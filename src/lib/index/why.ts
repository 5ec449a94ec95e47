import type { Bar, Tone } from '#lib/charts/bars.ts';
import { m } from '#lib/paraglide/messages.js';
import { explain, type Change, type Contribution } from './engine-explain.ts';
import { asShown } from './engine-views.ts';
import { finer } from './finer.ts';
import { movementOf, type Movement } from './story.ts';
import type { Told } from './told.ts';

/** Why the index is not what it was: steps for the picture, which add up to the change. */
export interface Why {
	/** The later year, and the earlier one that it is compared with. */
	year: number;
	against: number;
	change: Change;
	/** The largest first; then what the others' figures did, and what came and went, where they did. */
	steps: Bar[];
	worsened: number;
	improved: number;
	/** What moved it most, for the worse and for the better: parts as they are in `steps`. */
	heaviest: { worse: Bar[]; better: Bar[] };
	/** Of the parts, how many are ready-made ratios: own change and the others' cannot be told apart. */
	unsplit: number;
}

/** As many as are read in a glance. */
const FEW = 2;

const TONES = {
	better: 'improving',
	worse: 'worsening',
	unchanged: 'neutral'
} as const satisfies Record<Movement, Tone>;

/** The change between the two years, in the order of time. */
export const changeOf = ({ results, own, year, against }: Told): Change | null =>
	against === null ? null : explain(results, { unit: own, from: against, to: year });

export const movement = (points: number, { better, decimals }: Told) =>
	movementOf(asShown(points, finer(decimals)), better);

export function whyOf(told: Told): Why | null {
	const change = changeOf(told);
	if (!change || told.against === null) return null;

	const parts = change.contributions
		.map((one) => stepOf(told.title(one.component).text, ownPart(one), told))
		.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	const moved = change.contributions.map(({ points }) => movement(points, told));
	return {
		year: told.year,
		against: told.against,
		change,
		steps: [...parts, ...othersOf(change, told)],
		worsened: moved.filter((one) => one === 'worse').length,
		improved: moved.filter((one) => one === 'better').length,
		heaviest: {
			worse: parts.filter(({ tone }) => tone === 'worsening').slice(0, FEW),
			better: parts.filter(({ tone }) => tone === 'improving').slice(0, FEW)
		},
		unsplit: change.contributions.filter(({ own }) => own === null).length
	};
}

/** What its own figure did, where that is known; what the scale of the others did is a step of its own. */
const ownPart = ({ own, points }: Contribution) => own ?? points;

const stepOf = (label: string, value: number, told: Told): Bar => ({
	label,
	value,
	tone: TONES[movement(value, told)]
});

function othersOf({ reference, coverage, came, went }: Change, told: Told): Bar[] {
	const hasOthers = Math.abs(reference) > 1e-9;
	const hasCoverage = came.length + went.length > 0;
	return [
		...(hasOthers ? [stepOf(m.index_step_reference(), reference, told)] : []),
		...(hasCoverage
			? [{ ...stepOf(m.index_step_coverage(), coverage, told), tone: 'neutral' as const }]
			: [])
	];
}
