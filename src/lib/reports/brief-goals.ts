import { formatDate } from '#lib/format/date.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/format/locale.ts';
import { clip, clipList, moreOf } from './clip.ts';

/** Statuses in the order the council reads them: what needs it comes first. */
const STATUSES = [
	'off_track',
	'partly',
	'on_track',
	'achieved',
	'not_started',
	'not_yet_measurable',
	'not_told'
] as const;
type Told = (typeof STATUSES)[number];
type GoalStatus = Exclude<Told, 'not_told'>;

/** A published goal with its latest published report; status null: the source tells none. */
export interface BriefGoal {
	title: string;
	objective: string | null;
	division: string;
	status: GoalStatus | null;
	/** As-of date of the report, `2023-03-31`. */
	asOf: string | null;
}

export type Tone = 'good' | 'partly' | 'bad' | 'neutral';

export interface GoalsBlock {
	heading: string;
	counts: { count: string; label: string; tone: Tone }[];
	/** Goals that do not go as planned; null when all do. */
	behind: { heading: string; status: string; rows: BehindRow[]; more: string } | null;
	/** Said instead of the list when nothing is behind. */
	allWell: string;
}

export interface BehindRow {
	title: string;
	status: string;
	tone: Tone;
	about: string;
}

const TONES: Record<Told, Tone> = {
	off_track: 'bad',
	partly: 'partly',
	on_track: 'good',
	achieved: 'good',
	not_started: 'neutral',
	not_yet_measurable: 'neutral',
	not_told: 'neutral'
};

const WORDS = {
	off_track: m.rounds_status_off_track,
	partly: m.rounds_status_partly,
	on_track: m.rounds_status_on_track,
	achieved: m.rounds_status_achieved,
	not_started: m.rounds_status_not_started,
	not_yet_measurable: m.rounds_status_not_yet_measurable,
	not_told: m.rounds_status_untold
} satisfies Record<Told, unknown>;

/** What fits on the page with everything else. */
const MOST = 6;

const toldOf = ({ status }: BriefGoal): Told => status ?? 'not_told';
const isBehind = (goal: BriefGoal) => goal.status === 'off_track' || goal.status === 'partly';

/** Goals by status, and those that do not go as planned; null when there are no goals. */
export function goalsBlock(goals: readonly BriefGoal[], locale: Locale): GoalsBlock | null {
	if (goals.length === 0) return null;

	const dates = [...new Set(goals.flatMap(({ asOf }) => asOf ?? []))].sort();
	const counts = STATUSES.map((status) => ({
		count: goals.filter((goal) => toldOf(goal) === status).length,
		label: WORDS[status]({}, { locale }),
		tone: TONES[status]
	}));

	return {
		heading: headingOf(goals.length, dates, locale),
		counts: counts
			.filter(({ count }) => count > 0)
			.map((each) => ({ ...each, count: String(each.count) })),
		behind: behindOf(goals.filter(isBehind), dates.length > 1, locale),
		allWell: m.brief_all_well({}, { locale })
	};
}

/** A day stands in the heading only when every report tells of the same one. */
function headingOf(total: number, dates: readonly string[], locale: Locale) {
	const [day, another] = dates;
	return day === undefined || another !== undefined
		? m.brief_goals({ total }, { locale })
		: m.brief_goals_dated({ total, date: formatDate(day, locale) }, { locale });
}

function behindOf(
	goals: readonly BriefGoal[],
	isDated: boolean,
	locale: Locale
): GoalsBlock['behind'] {
	if (goals.length === 0) return null;

	const worstFirst = [...goals].sort(
		(a, b) => STATUSES.indexOf(toldOf(a)) - STATUSES.indexOf(toldOf(b))
	);
	const { shown, more } = clipList(worstFirst, MOST);
	return {
		heading: m.brief_behind({ count: goals.length }, { locale }),
		status: m.brief_status({}, { locale }),
		rows: shown.map((goal) => ({
			title: clip(goal.title, 120),
			status: WORDS[toldOf(goal)]({}, { locale }),
			tone: TONES[toldOf(goal)],
			about: aboutOf(goal, isDated, locale)
		})),
		more: moreOf(more, locale)
	};
}

function aboutOf({ objective, division, asOf }: BriefGoal, isDated: boolean, locale: Locale) {
	return [
		clip(division, 45),
		clip(objective ?? '', 45),
		isDated && asOf !== null ? formatDate(asOf, locale) : ''
	]
		.filter((part) => part !== '')
		.join(' · ');
}
