import { z } from 'zod';
import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { parsePeriod, type Period } from './period.ts';

/** States that a person may give to a value; a missing one is told by its own box. */
export const ENTERED_STATES = ['final', 'provisional', 'estimate'] as const;

const DASH = /^[-–−]$/;
const LONGEST_NOTE = 2000;

/** The form of a value, as it is posted. */
const Posted = z.object({
	corrects: z.union([z.uuid(), z.literal('')]).default(''),
	division: z.union([z.uuid(), z.literal('')]).default(''),
	line: z.string().max(300).default(''),
	period: z.string().default(''),
	value: z.string().default(''),
	missing: z.string().optional(),
	numerator: z.string().default(''),
	denominator: z.string().default(''),
	state: z.enum(ENTERED_STATES).catch('final'),
	note: z
		.string()
		.trim()
		.max(LONGEST_NOTE, { error: () => m.indicators_note_long() })
		.default('')
});

export interface Figures {
	/** Null: not available, never 0. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** The precision as typed. */
	decimals: number | null;
}

type Issue = (path: keyof z.infer<typeof Posted>, message: string) => void;

function numberOf(text: string, path: 'value' | 'numerator' | 'denominator', issue: Issue) {
	if (text.trim() === '') return null;
	const parsed = parseFinnishNumber(text);
	if (parsed.value === null) issue(path, numberProblem(parsed.reason));
	return parsed.value;
}

const precisionOf = (text: string) => /[.,](\d+)[\s%]*$/.exec(text)?.[1]?.length ?? 0;

/** A share is told as a percentage of what it was counted from. */
const share = (numerator: number, denominator: number) => (numerator / denominator) * 100;

function partsOf(posted: z.infer<typeof Posted>, issue: Issue) {
	const numerator = numberOf(posted.numerator, 'numerator', issue);
	const denominator = numberOf(posted.denominator, 'denominator', issue);
	if (denominator === 0) issue('denominator', m.indicators_denominator_zero());
	if (posted.numerator.trim() === '' && posted.denominator.trim() !== '')
		issue('numerator', m.indicators_both_parts());
	if (posted.numerator.trim() !== '' && posted.denominator.trim() === '')
		issue('denominator', m.indicators_both_parts());
	return { numerator, denominator };
}

/** The value and what it was counted from; `-` and the box say that there is none. */
function figuresOf(posted: z.infer<typeof Posted>, unit: string, issue: Issue): Figures {
	const isMissing = posted.missing !== undefined || DASH.test(posted.value.trim());
	if (isMissing && posted.value.trim() !== '' && !DASH.test(posted.value.trim()))
		issue('value', m.indicators_missing_but_typed());
	if (isMissing) return { value: null, numerator: null, denominator: null, decimals: null };

	const { numerator, denominator } = partsOf(posted, issue);
	const typed = numberOf(posted.value, 'value', issue);
	const counted =
		unit === '%' && numerator !== null && denominator ? share(numerator, denominator) : null;
	if (posted.value.trim() === '') {
		if (counted === null) issue('value', m.indicators_value_needed());
		return { value: counted, numerator, denominator, decimals: null };
	}
	const decimals = precisionOf(posted.value);
	if (typed !== null && counted !== null && counted.toFixed(decimals) !== typed.toFixed(decimals))
		issue('value', m.indicators_share_differs({ share: counted.toFixed(2).replace('.', ',') }));
	return { value: typed, numerator, denominator, decimals };
}

/** A posted value of a series with this unit: a problem beside its field, or what to save. */
export const ValueEntry = (unit: string) =>
	Posted.transform((posted, context) => {
		const issue: Issue = (path, message) =>
			context.addIssue({ code: 'custom', path: [path], message });
		const period = parsePeriod(posted.period);
		if (!period) issue('period', m.indicators_period_unknown());
		const figures = figuresOf(posted, unit, issue);
		const { corrects, division, line, note } = posted;
		const state = figures.value === null ? ('not_available' as const) : posted.state;
		const told: Period = period ?? { period_start: '', period_end: '' };
		return { corrects, division, line, note, state, ...told, ...figures };
	});
export type ValueEntry = z.infer<ReturnType<typeof ValueEntry>>;
