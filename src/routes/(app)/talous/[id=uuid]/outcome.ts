import type { Remark } from '#lib/budget/answer.ts';
import type { Held } from '#lib/budget/budget.server.ts';
import type { FormProblem } from '#lib/form.ts';

/** What came of a form of this page: done, or back with what was typed. */
export interface Outcome extends FormProblem {
	form: 'remark' | 'figure' | null;
	done?: boolean;
	/** The remark that somebody else saved while this was typed. */
	theirs?: Remark | undefined;
	/** The amount that is already told of the same place, account, basis and day. */
	held?: NonNullable<Held>;
}

export const doneWith = (form: Outcome['form']): Outcome => ({
	form,
	done: true,
	values: {},
	errors: {}
});

/** Which form a set of fields belongs to: after signing in again they come back without its name. */
export const formOf = (values: FormProblem['values']): Outcome['form'] =>
	'amount' in values ? 'figure' : 'text' in values ? 'remark' : null;
