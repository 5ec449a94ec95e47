import type { FormProblem } from '#lib/form.ts';

export const FORMS = ['change', 'share', 'ask'] as const;
export type FormName = (typeof FORMS)[number];

/** What somebody else saved while this was typed. */
export interface Saved {
	version: number;
	title: string;
	text: string;
	metric_text: string;
}

/** What came of a form of this page: done, or back with what was typed. */
export interface Outcome extends FormProblem {
	form: FormName | null;
	done?: boolean;
	theirs?: Saved;
	/** What is wrong with the whole form. */
	message?: string;
}

export const problemOf = (form: FormName, problem: FormProblem): Outcome => ({ form, ...problem });
export const doneWith = (form: FormName): Outcome => ({ form, done: true, values: {}, errors: {} });

/** Which form a set of fields belongs to: after signing in again they come back without its name. */
export function formOf(values: FormProblem['values']): FormName | null {
	if ('question' in values) return 'ask';
	if ('visibility' in values) return 'share';
	return 'title' in values ? 'change' : null;
}
