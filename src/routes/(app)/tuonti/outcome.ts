import type { FormProblem } from '#lib/form.ts';

/** How a form of this page came back. */
export interface Outcome extends FormProblem {
	form: 'sotkanet' | 'pxweb' | 'file';
	/** Of the whole form, not of a field. */
	message?: string;
	/** The series has another name in the source than here. */
	mismatch?: { indicator: number; stored: string; live: string };
}
