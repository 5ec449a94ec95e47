import { numberProblem, parseFinnishNumber } from '#lib/format/number.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { isOnScale, scaleInWords, type Scale } from './scale.ts';

export interface Figures {
	/** Null: not available, never 0. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** Around the value, in its unit; null: not told. */
	lower_bound: number | null;
	upper_bound: number | null;
	/** The precision as typed. */
	decimals: number | null;
}

type Field = 'value' | 'numerator' | 'denominator' | 'lower' | 'upper';

/** The numbers of the form as they were typed, and its box for a value that is not available. */
export type Typed = Record<Field, string> & { missing?: string | undefined };

/** Tells a problem beside its field. */
type Issue = (path: Field, message: string) => void;

const NONE = {
	value: null,
	numerator: null,
	denominator: null,
	lower_bound: null,
	upper_bound: null,
	decimals: null
} satisfies Figures;

const DASH = /^[-–−]$/;

const isEmpty = (text: string) => text.trim() === '';

function numberOf(typed: Typed, field: Field, issue: Issue) {
	if (isEmpty(typed[field])) return null;
	const parsed = parseFinnishNumber(typed[field]);
	if (parsed.value === null) issue(field, numberProblem(parsed.reason));
	return parsed.value;
}

const precisionOf = (text: string) => /[.,](\d+)[\s%]*$/.exec(text)?.[1]?.length ?? 0;

/** A share is told as a percentage of what it was counted from. */
const share = (numerator: number, denominator: number) => (numerator / denominator) * 100;

function partsOf(typed: Typed, issue: Issue) {
	const numerator = numberOf(typed, 'numerator', issue);
	const denominator = numberOf(typed, 'denominator', issue);
	if (denominator === 0) issue('denominator', m.indicators_denominator_zero());
	const [lacksTop, lacksBottom] = [isEmpty(typed.numerator), isEmpty(typed.denominator)];
	if (lacksTop && !lacksBottom) issue('numerator', m.indicators_both_parts());
	if (lacksBottom && !lacksTop) issue('denominator', m.indicators_both_parts());
	return { numerator, denominator };
}

/** A value stands between its bounds, either of which may be told alone. */
function boundsOf(typed: Typed, value: number | null, issue: Issue) {
	const lower_bound = numberOf(typed, 'lower', issue);
	const upper_bound = numberOf(typed, 'upper', issue);
	if (value !== null && lower_bound !== null && lower_bound > value)
		issue('lower', m.indicators_lower_above());
	if (value !== null && upper_bound !== null && upper_bound < value)
		issue('upper', m.indicators_upper_below());
	return { lower_bound, upper_bound };
}

/** What is entered of: its unit, and between which numbers it can stand. */
export type Measure = Scale & { unit: string };

/** A percentage that its parts give. */
const countedOf = (
	{ unit }: Measure,
	{ numerator, denominator }: Pick<Figures, 'numerator' | 'denominator'>
) => (unit === '%' && numerator !== null && denominator ? share(numerator, denominator) : null);

/** The value as it was typed, which must agree with what was counted; else what was counted. */
function valueOf(typed: Typed, counted: number | null, issue: Issue) {
	if (isEmpty(typed.value)) {
		if (counted === null) issue('value', m.indicators_value_needed());
		return { value: counted, decimals: null };
	}
	const value = numberOf(typed, 'value', issue);
	const decimals = precisionOf(typed.value);
	if (value !== null && counted !== null && counted.toFixed(decimals) !== value.toFixed(decimals))
		issue('value', m.indicators_share_differs({ share: counted.toFixed(2).replace('.', ',') }));
	return { value, decimals };
}

/** The value and what stands around it; `-` and the box say that there is none. */
export function figuresOf(typed: Typed, measure: Measure, issue: Issue): Figures {
	const text = typed.value.trim();
	const isMissing = typed.missing !== undefined || DASH.test(text);
	if (isMissing && text !== '' && !DASH.test(text))
		issue('value', m.indicators_missing_but_typed());
	if (isMissing) return NONE;

	const parts = partsOf(typed, issue);
	const { value, decimals } = valueOf(typed, countedOf(measure, parts), issue);
	if (value !== null && !isOnScale(value, measure))
		issue('value', m.indicators_off_scale({ scale: scaleInWords(measure, getLocale()) }));
	return { value, ...parts, ...boundsOf(typed, value, issue), decimals };
}
