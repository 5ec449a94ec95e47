import type { Content } from './content.ts';
import type { Status } from './status.ts';

/** A goal of a round as it stands now, as far as saving needs to know. */
export interface Standing {
	round_id: string;
	goal_id: string;
	division_id: string;
	version: number | null;
	status: Status | null;
	text: string | null;
	measured_value: number | null;
	is_unchanged: boolean | null;
	reported_at: string | null;
	author_name: string | null;
	/** What the coordinator asked when returning the report. */
	question: string | null;
	previous_status: Status | null;
	previous_text: string | null;
	previous_measured_value: number | null;
}

/** What somebody else had saved while this was typed. */
export interface Theirs extends Content {
	version: number;
	reported_at: string | null;
	author_name: string | null;
}

export interface NewReport extends Content {
	round_id: string;
	goal_id: string;
	division_id: string;
	version: number;
	status: Status;
	is_unchanged: boolean;
}

/** Told at this checkpoint, and not returned with a question. */
export const isReported = (row: Pick<Standing, 'version' | 'question'>) =>
	row.version !== null && row.question === null;

/** The report of the round, or null when nobody has reported yet. */
export const contentOf = (row: Standing): Content | null =>
	row.version === null
		? null
		: { status: row.status, text: row.text ?? '', measured_value: row.measured_value };

/**
 * What "ei muutosta" would carry over: the report of the checkpoint before. Nothing when there is none,
 * when its status was not told, or when the goal is already reported.
 */
export function carriedOver(row: Standing): (Content & { status: Status }) | null {
	if (row.version !== null || row.previous_status === null) return null;
	return {
		status: row.previous_status,
		text: row.previous_text ?? '',
		measured_value: row.previous_measured_value
	};
}

/** What stands, as somebody else saved it. */
export function theirs(row: Standing): Theirs {
	const content = contentOf(row) ?? { status: null, text: '', measured_value: null };
	const { version, reported_at, author_name } = row;
	return { ...content, version: version ?? 0, reported_at, author_name };
}

/** The next version of the goal's report. */
export const fresh = (
	row: Standing,
	content: Content & { status: Status },
	is_unchanged: boolean
): NewReport => ({
	round_id: row.round_id,
	goal_id: row.goal_id,
	division_id: row.division_id,
	version: (row.version ?? 0) + 1,
	is_unchanged,
	...content
});
