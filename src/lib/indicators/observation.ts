import type { Enums } from '#lib/db/enums.ts';
import { formatNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

type State = Enums['figure_state'];

/** A value of a series, as far as the rules look at it. */
export interface Observation {
	id: string;
	period_start: string;
	period_end: string;
	/** In the unit of the series; null is "not available" or "suppressed", never 0. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** The printed precision; null: that of the series. */
	decimals: number | null;
	method: string;
	scope: string;
	state: State;
	supersedes_id: string | null;
	/** What the document prints, with the word that softens it (noin, n., yli). */
	figure: { raw: string; qualifier: string | null } | null;
}

type Measured = Pick<Observation, 'value' | 'decimals' | 'state' | 'figure'>;

const STATE: Record<Exclude<State, 'final'>, (input: object, options: object) => string> = {
	provisional: m.indicators_state_provisional,
	estimate: m.indicators_state_estimate,
	suppressed: m.indicators_state_suppressed,
	not_available: m.indicators_state_not_available
};

/** What has to be said of the state of a value; a final one needs no word. */
export const stateInWords = (state: State, locale: Locale) =>
	state === 'final' ? null : STATE[state]({}, { locale });

/** The number with the printed precision, without unit; null when there is none. */
export const digits = (
	{ value, decimals }: Pick<Measured, 'value' | 'decimals'>,
	precision: number,
	locale: Locale
) => (value === null ? null : formatNumber(value, locale, { decimals: decimals ?? precision }));

/**
 * What a share was counted from, where the source tells both.
 * @example fraction({ numerator: 198, denominator: 1344 }, 'fi') // "198 / 1 344"
 */
export const fraction = (
	{ numerator, denominator }: Pick<Observation, 'numerator' | 'denominator'>,
	locale: Locale
) =>
	numerator === null || denominator === null
		? null
		: `${formatNumber(numerator, locale)} / ${formatNumber(denominator, locale)}`;

/** The words of the prints that have a translation; any other stays as it stands, in Finnish. */
const QUALIFIER: Record<string, (input: object, options: object) => string> = {
	noin: m.indicators_about,
	'n.': m.indicators_circa,
	yli: m.indicators_over,
	alle: m.indicators_under,
	lähes: m.indicators_nearly,
	vähintään: m.indicators_at_least,
	enintään: m.indicators_at_most
};

/** The word before a softened figure, and its language where it could not be translated. */
export function qualifierInWords(qualifier: string | null, locale: Locale) {
	if (qualifier === null) return null;
	const known = QUALIFIER[qualifier];
	return known ? { text: known({}, { locale }) } : { text: qualifier, lang: 'fi' as const };
}

/** Whether the source softens the figure: it is shown with its word and never drawn as if it were exact. */
export const isApproximate = ({ figure, state }: Pick<Measured, 'figure' | 'state'>) =>
	(figure?.qualifier ?? null) !== null || state === 'estimate';

/** Only the newest edition of each value: what a later one supersedes is history. */
export function current<O extends Pick<Observation, 'id' | 'supersedes_id'>>(all: readonly O[]) {
	const old = new Set(all.map(({ supersedes_id }) => supersedes_id));
	return all.filter(({ id }) => !old.has(id));
}

type Timed = Pick<Observation, 'period_start' | 'period_end' | 'figure' | 'state'>;

/** Newest first; of two that end together the narrower period, and an exact figure, come before. */
export const byNewest = (a: Timed, b: Timed) =>
	b.period_end.localeCompare(a.period_end) ||
	b.period_start.localeCompare(a.period_start) ||
	Number(isApproximate(a)) - Number(isApproximate(b));
