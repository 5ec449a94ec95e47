import type { Enums } from '#lib/db/enums.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Draft } from './sheet-draft.ts';
import type { Refused } from './paste.ts';

/** What the database says of a cell (rpc enter_observations). */
export interface Answer {
	key: string;
	outcome: 'saved' | 'unchanged' | 'conflict' | 'refused';
	reason: string;
	observation_id: string | null;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	decimals: number | null;
	state: Enums['figure_state'] | null;
	entered_at: string | null;
	entered_by: string | null;
}

export type Became =
	'saved' | 'nothing' | 'errors' | 'conflict' | 'restored' | 'pasted' | 'refused';

/** What the page gets back: what is not saved yet, and what to say of it. */
export interface Outcome {
	became: Became;
	saved: number;
	drafts: Record<string, Draft>;
	errors: Record<string, string>;
	/** What somebody else has saved in the cell in between. */
	conflicts: Record<string, Answer>;
	paste: { text: string; refused: Refused[]; filled: number } | null;
}

export const STATUS_CODE: Record<Became, number> = {
	saved: 200,
	nothing: 200,
	restored: 200,
	pasted: 200,
	refused: 403,
	conflict: 409,
	errors: 422
};

const REASON: Record<string, () => string> = {
	unit_is_closed: m.services_refused_closed,
	denominator_is_zero: m.services_zero_denominator,
	out_of_range: m.services_refused_range,
	unknown_subject: m.services_refused_unknown
};

const reasonOf = ({ reason }: Answer) => (REASON[reason] ?? m.services_refused_range)();

const byKey = <T extends { key: string }>(all: readonly T[]) =>
	Object.fromEntries(all.map((one) => [one.key, one]));

/** The form as it was typed, nothing saved: after signing in anew, or when the database said no. */
export const asTyped = (drafts: readonly Draft[], became: Became): Outcome => ({
	became,
	saved: 0,
	drafts: byKey(drafts),
	errors: {},
	conflicts: {},
	paste: null
});

/**
 * The outcome of saving: cells that were saved are done, all others keep what was typed. After a conflict
 * a cell stands on the other's edition, so that saving again replaces it knowingly.
 */
export function outcomeOf(
	drafts: readonly Draft[],
	answers: readonly Answer[],
	problems: Record<string, string>
): Outcome {
	const refused = answers.filter(({ outcome }) => outcome === 'refused');
	const conflicts = byKey(answers.filter(({ outcome }) => outcome === 'conflict'));
	const errors = {
		...problems,
		...Object.fromEntries(refused.map((one) => [one.key, reasonOf(one)]))
	};
	const open = drafts.filter(({ key }) => key in errors || key in conflicts);
	const saved = answers.filter(({ outcome }) => outcome === 'saved').length;
	return {
		became: becameOf({ errors, conflicts, saved }),
		saved,
		drafts: byKey(open.map((draft) => onTopOf(draft, conflicts[draft.key]))),
		errors,
		conflicts,
		paste: null
	};
}

const onTopOf = (draft: Draft, theirs: Answer | undefined): Draft =>
	theirs ? { ...draft, expected: theirs.observation_id, shown: '' } : draft;

function becameOf({ errors, conflicts, saved }: Pick<Outcome, 'errors' | 'conflicts' | 'saved'>) {
	if (Object.keys(errors).length > 0) return 'errors';
	if (Object.keys(conflicts).length > 0) return 'conflict';
	return saved > 0 ? 'saved' : 'nothing';
}
