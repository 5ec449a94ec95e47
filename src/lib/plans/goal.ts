import type { Enums } from '#lib/db/enums.ts';
import { m } from '#lib/paraglide/messages.js';

/** In the URL as `tila`: goals that have no status at all, reported or not. */
export const NO_STATUS = 'ei-tilaa';

export const AGE_GROUPS = [
	'children',
	'youth',
	'working_age',
	'elderly'
] as const satisfies readonly Enums['age_group'][];
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const LEVELS = [
	'council',
	'operating',
	'group',
	'plan'
] as const satisfies readonly Enums['goal_level'][];
export type Level = (typeof LEVELS)[number];

/** A goal in a list, with its newest report (view goal_overview). */
export interface GoalRow {
	id: string;
	plan_id: string;
	plan_name: string;
	plan_kind: Enums['plan_kind'];
	objective_id: string | null;
	objective_name: string | null;
	objective_order: number | null;
	division_id: string;
	division_name: string;
	level: Level;
	heading: string;
	title: string;
	text: string;
	tags: string[];
	metric_text: string;
	age_groups: AgeGroup[];
	starts_on: string;
	ends_on: string;
	sort_order: number;
	visibility: Enums['visibility'];
	published_at: string | null;
	owner_titles: string[] | null;
	/** Null where nobody has reported. */
	report_id: string | null;
	/** Null also where a source reports without a status. */
	status: Enums['goal_status'] | null;
	report_text: string | null;
	reported_at: string | null;
	as_of: string | null;
	round_name: string | null;
}

const AGE_GROUP: Record<AgeGroup, () => string> = {
	children: m.plans_age_children,
	youth: m.plans_age_youth,
	working_age: m.plans_age_working,
	elderly: m.plans_age_elderly
};
export const ageGroupName = (group: AgeGroup) => AGE_GROUP[group]();

const LEVEL: Record<Level, () => string> = {
	council: m.plans_level_council,
	operating: m.plans_level_operating,
	group: m.plans_level_group,
	plan: m.plans_level_plan
};
export const levelName = (level: Level) => LEVEL[level]();

const ACTIVITY: Record<Enums['activity_status'], () => string> = {
	planned: m.plans_activity_planned,
	ongoing: m.plans_activity_ongoing,
	done: m.plans_activity_done,
	dropped: m.plans_activity_dropped
};
export const activityName = (status: Enums['activity_status']) => ACTIVITY[status]();

const VISIBILITY: Record<Enums['visibility'], () => string> = {
	internal: m.plans_visibility_internal,
	shared: m.plans_visibility_shared,
	public: m.plans_visibility_public
};
export const visibilityName = (visibility: Enums['visibility']) => VISIBILITY[visibility]();

/** Initialisms stay as they are; anything longer that is all capitals was set so for looks only. */
const LONGEST_INITIALISM = 6;

/**
 * A printed title or heading as lists show it: capitals become a sentence, the colon at the end goes.
 * @example shownTitle('KÄYTTÖTALOUDEN TASAPAINO:') // 'Käyttötalouden tasapaino'
 */
export function shownTitle(printed: string): string {
	const title = printed.trim().replace(/:$/, '').trimEnd();
	const letters = title.replace(/\P{L}/gu, '');
	const isShouted =
		letters.length > LONGEST_INITIALISM && letters === letters.toLocaleUpperCase('fi');
	const sentence = isShouted ? title.toLocaleLowerCase('fi') : title;
	return sentence.charAt(0).toLocaleUpperCase('fi') + sentence.slice(1);
}

const NARROWING: Record<string, string> = { '>=': '≥ ', '<=': '≤ ', '=': '' };

/** How a target value is compared: `≥ `, `≤ ` or nothing; the printed qualifier (noin, n.) goes before. */
export const targetSign = (operator: string | null) => NARROWING[operator ?? '='] ?? '';
