import type { FormProblem } from '#lib/form.ts';
import type { Told } from '#lib/indicators/series.ts';

export type FormName = 'value' | 'expected' | 'target' | 'break';

/** What came of a form of this page: done, or back with what was typed. */
export interface Outcome extends FormProblem {
	form: FormName | null;
	done?: boolean;
	/** The value that somebody else saved while this was typed. */
	theirs?: Told;
	/** What is wrong with the whole form. */
	message?: string;
}

export const problemOf = (form: FormName, problem: FormProblem): Outcome => ({ form, ...problem });
export const doneWith = (form: FormName): Outcome => ({ form, done: true, values: {}, errors: {} });

/** Which form a set of fields belongs to: after signing in again they come back without its name. */
export function formOf(values: FormProblem['values']): FormName | null {
	if ('value' in values) return 'value';
	if ('expected_on' in values) return 'expected';
	if ('target' in values) return 'target';
	return 'at' in values ? 'break' : null;
}
