import type { FormProblem } from '#lib/form.ts';

/** What became of one of the page's forms, and which it was. */
export interface Outcome {
	/** `unit-<id>`, `space-<id>`; a new one by what it belongs to. */
	form: string;
	became: 'done' | 'stale' | 'taken' | 'problem';
	values: Record<string, string>;
	errors: FormProblem['errors'];
}

/** The name of a form: of an existing row by its id, of a new one by its owner. */
export const formOf = (what: 'unit' | 'space', { id, unit }: { id?: string; unit?: string }) =>
	`${what}-${id || (what === 'space' ? `new-${unit ?? ''}` : 'new')}`;

export const outcomeOf = (
	what: 'unit' | 'space',
	values: Record<string, string>,
	errors: FormProblem['errors'] = {}
): Outcome => ({ form: formOf(what, values), became: 'problem', values, errors });
