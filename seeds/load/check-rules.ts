import { percentageOf, sumOf, type Outcome } from '#lib/sources/checks.ts';
import type { Enums } from '#lib/db/enums.ts';
import type { Figure } from './printed.ts';

export interface Part {
	figure: Figure;
	factor: number;
	/** The printed unit, where it is coarser than the decimals tell: 100 of "noin 11 200". */
	step?: number;
}

/** A printed figure held against others, as it goes into the database. */
export interface Check {
	figure: Figure;
	kind: Enums['check_kind'];
	rule: string;
	outcome: Outcome;
	parts: Part[];
	note: string;
}

/** The printed unit of a figure: 0.1 for "2 452,4 miljoonaa euroa", 1 for "-32 506 500". */
export const stepOf = ({ raw }: Figure) => 10 ** -(/,(\d+)/.exec(raw)?.[1]?.length ?? 0);

export function valueOf({ value, raw, document }: Figure): number {
	if (value === null) throw new Error(`seeds: nothing to compute with: ${raw} of ${document}`);
	return value;
}

type Asked = Pick<Check, 'figure' | 'kind' | 'rule' | 'parts'> & {
	note?: string;
	step?: number;
	/** Added to the parts: the 100 of shares that make a whole. */
	constant?: number;
};

/** A total, net, difference or repeated print. */
export function sumCheck({ step, constant = 0, note = '', ...check }: Asked): Check {
	const printed = { value: valueOf(check.figure) - constant, step: step ?? stepOf(check.figure) };
	const outcome = sumOf(
		printed,
		check.parts.map(({ figure, factor, step }) => {
			return { value: valueOf(figure), step: step ?? stepOf(figure), factor };
		})
	);
	const moved = { printed: outcome.printed + constant, computed: outcome.computed + constant };
	return { ...check, note, outcome: { ...outcome, ...moved } };
}

/** A percentage of one print in another; `step` is the decimal that the source rounds to. */
export function shareCheck(
	{ figure, rule, note = '' }: Pick<Asked, 'figure' | 'rule' | 'note'>,
	{ part, whole, step }: { part: Figure; whole: Figure; step: number }
): Check {
	const outcome = percentageOf(valueOf(figure), {
		...{ part: valueOf(part), whole: valueOf(whole), step }
	});
	const parts = [
		{ figure: part, factor: 1 },
		{ figure: whole, factor: 0 }
	];
	return { figure, kind: 'percentage', rule, outcome, parts, note };
}
