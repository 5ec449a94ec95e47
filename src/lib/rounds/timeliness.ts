import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

/** Ajan tasalla, odottaa raporttia, myöhässä, vanhentunut. */
export type Timeliness = 'current' | 'awaited' | 'late' | 'outdated';

export const TIMELINESS_TONE: Record<Timeliness, Tone> = {
	current: 'good',
	awaited: 'info',
	late: 'partly',
	outdated: 'neutral'
};

const LABEL: Record<Timeliness, () => string> = {
	current: m.rounds_timeliness_current,
	awaited: m.rounds_timeliness_awaited,
	late: m.rounds_timeliness_late,
	outdated: m.rounds_timeliness_outdated
};

export const timelinessLabel = (timeliness: Timeliness) => LABEL[timeliness]();

const DAY = 86_400_000; // ms
const inFinland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });

/** The ISO date of a moment in Finland. @example dayOf(new Date('2026-03-31T22:00:00Z')) // '2026-04-01' */
export const dayOf = (moment: Date) => inFinland.format(moment);

/** Whole days from one ISO date to another; negative when the second has passed. */
export const daysUntil = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/**
 * Whether what is known of a goal at a checkpoint came in time. A situation told for a day more than a
 * year ago is outdated, however punctual the report was. Days are ISO dates; `reported_at` a moment.
 */
export function timeliness(
	report: { as_of: string; closes_on: string; reported_at: string | null },
	today: string
): Timeliness {
	if (today > yearAfter(report.as_of)) return 'outdated';
	const arrived = report.reported_at === null ? today : dayOf(new Date(report.reported_at));
	if (arrived > report.closes_on) return 'late';
	return report.reported_at === null ? 'awaited' : 'current';
}
