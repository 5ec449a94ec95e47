import { formatDate, formatPeriod } from '#lib/format/date.ts';
import type { Locale } from '#lib/format/locale.ts';
import { nextInWords } from '#lib/indicators/fresh-words.ts';
import { freshness, stillExpected, type Freshness } from '#lib/indicators/freshness.ts';
import { m } from '#lib/paraglide/messages.js';

/** An indicator of a goal, as far as telling whether it can show anything yet. */
export interface Measure {
	name: string;
	update_rhythm_months: number | null;
	lag_months: number | null;
	next_update: string | null;
	expected: { expected_on: string; updated_at: string }[];
	/** The newest value that is told; empty without any. */
	newest: { period_start: string; period_end: string; created_at: string }[];
}

/** Why nothing can be said yet: the indicator that comes nearest, and when its next value comes. */
export interface NotYet {
	startsOn: string;
	name: string;
	newest: Measure['newest'][number] | null;
	next: Freshness['next'];
}

const endOf = ({ newest }: Measure) => newest[0]?.period_end ?? '';

function nextOf(measure: Measure, today: string) {
	const [newest] = measure.newest;
	const [expected] = measure.expected;
	const on = expected ? { on: expected.expected_on, at: expected.updated_at } : null;
	return freshness(
		newest?.period_end ?? null,
		{
			rhythm: measure.update_rhythm_months,
			lag: measure.lag_months,
			announcedOn: measure.next_update,
			expectedOn: stillExpected(on, newest?.created_at ?? null)
		},
		today
	).next;
}

/**
 * Whether the indicators of a goal can show anything of it yet: a value must tell of time after the
 * goal's period began. Null when some can, or when the goal has no indicators to wait for.
 */
export function notYetMeasurable(
	startsOn: string,
	measures: readonly Measure[],
	today: string
): NotYet | null {
	const [nearest] = measures.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
	if (!nearest || endOf(nearest) > startsOn) return null;
	return {
		startsOn,
		name: nearest.name,
		newest: nearest.newest[0] ?? null,
		next: nextOf(nearest, today)
	};
}

interface Told {
	today: string;
	locale: Locale;
}

/** @example 'Mittarin "Nuorisotyöttömyys" uusin arvo on ajalta 2020; tavoitteen kausi alkoi 1.1.2023. …' */
export function whyNotYet({ startsOn, name, newest, next }: NotYet, { today, locale }: Told) {
	const start = formatDate(startsOn, locale);
	const coming = nextInWords(next, today, locale);
	if (!newest) return m.plans_not_yet_without({ name, start, next: coming }, { locale });
	const period = formatPeriod(newest.period_start, newest.period_end, locale);
	return m.plans_not_yet({ name, period, start, next: coming }, { locale });
}
