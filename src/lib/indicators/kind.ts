import type { Enums } from '#lib/db/enums.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

export type Kind = Enums['indicator_kind'];
export type Direction = Enums['direction'];

/** Kinds of indicators in the order of the house (enum indicator_kind). */
export const KINDS = [
	'wellbeing',
	'investment',
	'service',
	'personnel',
	'output'
] as const satisfies readonly Kind[];

const KIND: Record<Kind, () => string> = {
	wellbeing: m.indicators_kind_wellbeing,
	investment: m.indicators_kind_investment,
	service: m.indicators_kind_service,
	personnel: m.indicators_kind_personnel,
	output: m.indicators_kind_output
};
export const kindName = (kind: Kind) => KIND[kind]();

export const DIRECTIONS = [
	'higher_is_better',
	'lower_is_better',
	'neutral'
] as const satisfies readonly Direction[];

const DIRECTION: Record<Direction, () => string> = {
	higher_is_better: m.indicators_higher_is_better,
	lower_is_better: m.indicators_lower_is_better,
	neutral: m.indicators_neutral
};
/** @example directionName('lower_is_better') // 'Pienempi on parempi.' */
export const directionName = (direction: Direction) => DIRECTION[direction]();

export type Verdict = 'better' | 'worse' | 'same' | 'none';

/** Whether a change is for the better; a neutral series gets no verdict, but may stay the same. */
export function verdictOf(change: number, direction: Direction): Verdict {
	if (change === 0) return 'same';
	if (direction === 'neutral') return 'none';
	return change > 0 === (direction === 'higher_is_better') ? 'better' : 'worse';
}

export const VERDICT_TONE: Record<Verdict, Tone> = {
	better: 'good',
	worse: 'bad',
	same: 'neutral',
	none: 'neutral'
};

const VERDICT: Record<Exclude<Verdict, 'none'>, () => string> = {
	better: m.indicators_better,
	worse: m.indicators_worse,
	same: m.indicators_same
};
export const verdictName = (verdict: Verdict) => (verdict === 'none' ? '' : VERDICT[verdict]());

/** What the pages of services tell of: service statistics, outputs (suoritteet) and personnel. */
export const SERVICE_KINDS = ['service', 'output', 'personnel'] as const satisfies readonly Kind[];

const isOfServices = (kind: Kind) => SERVICE_KINDS.some((one) => one === kind);

/** Where the page of a series is: the municipality's own service statistics have pages of their own. */
export const pathOf = ({ slug, kind, is_own }: { slug: string; kind: Kind; is_own: boolean }) =>
	is_own && isOfServices(kind) ? `/palvelut/${slug}` : `/mittarit/${slug}`;

/** The unit as it stands after a number: what explains a scale goes in brackets. */
export const unitAfter = (unit: string) => (unit.includes('=') ? `(${unit})` : unit);

/**
 * The unit within a sentence: a scale has none, and what explains the unit is left out.
 * @example unitInText('pistettä (0–100)') // 'pistettä'
 */
export const unitInText = (unit: string) =>
	unit.includes('=') ? '' : unit.replace(/\s*\([^()]*\)$/, '');

/** The unit of a change. */
export const unitOfChange = (unit: string) =>
	unit === '%' ? m.services_percentage_points() : unitInText(unit);
