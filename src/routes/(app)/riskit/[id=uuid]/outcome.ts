import type { FormProblem } from '#lib/form.ts';

export const FORMS = ['review', 'goal', 'account', 'change', 'status', 'share'] as const;
export type FormName = (typeof FORMS)[number];

/** What somebody else saved while this was typed. */
export interface Saved {
	version: number;
	title: string;
	description: string;
	control: string;
	area: { name: string } | null;
	position: { title: string } | null;
}

/** What came of a form of this page: done (and what to say), or back with what was typed. */
export interface Outcome extends FormProblem {
	form: FormName | null;
	done?: string;
	theirs?: Saved;
	/** What is wrong with the whole form. */
	message?: string;
}

export const problemOf = (form: FormName, problem: FormProblem): Outcome => ({ form, ...problem });
export const doneWith = (form: FormName, done: string): Outcome => ({
	form,
	done,
	values: {},
	errors: {}
});

const FIELD: Record<FormName, string> = {
	review: 'likelihood',
	goal: 'goal_id',
	account: 'account_id',
	change: 'title',
	status: 'status',
	share: 'visibility'
};

/** Which form a set of fields belongs to: after signing in again they come back without its name. */
export const formOf = (values: FormProblem['values']): FormName | null =>
	FORMS.find((form) => FIELD[form] in values) ?? null;
