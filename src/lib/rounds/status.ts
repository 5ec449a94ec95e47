import type { Enums } from '#lib/db/enums.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';

export type Status = Enums['goal_status'];

/** How a goal may stand (tila), in the order in which people are asked (enum goal_status). */
export const STATUSES = [
	'not_started',
	'on_track',
	'partly',
	'off_track',
	'achieved',
	'not_yet_measurable'
] as const satisfies readonly Status[];

export const STATUS_TONE: Record<Status, Tone> = {
	not_started: 'neutral',
	on_track: 'good',
	partly: 'partly',
	off_track: 'bad',
	achieved: 'good',
	not_yet_measurable: 'info'
};

const LABEL: Record<Status, () => string> = {
	not_started: m.rounds_status_not_started,
	on_track: m.rounds_status_on_track,
	partly: m.rounds_status_partly,
	off_track: m.rounds_status_off_track,
	achieved: m.rounds_status_achieved,
	not_yet_measurable: m.rounds_status_not_yet_measurable
};

/** The status in words; an imported report may lack it, which is a word too. */
export const statusLabel = (status: Status | null) =>
	status === null ? m.rounds_status_untold() : LABEL[status]();
