import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { numberProblem } from '#lib/format/number.ts';
import { ENTERED } from './line.ts';
import { parseMoney, UNITS, type MoneyProblem, type Unit } from './money.ts';

const said = (reason: MoneyProblem) => {
	if (reason === 'cents') return m.budget_amount_cents();
	return reason === 'size' ? m.budget_amount_size() : numberProblem(reason);
};

/** Euros as typed; an empty field is no amount. */
const optionalEuros = z
	.string()
	.default('')
	.transform((text, context) => {
		if (text.trim() === '') return null;
		const read = parseMoney(text);
		if (read.cents !== null) return read.cents;
		context.addIssue({ code: 'custom', message: said(read.reason) });
		return z.NEVER;
	});

const uuidOrNone = z
	.union([z.uuid(), z.literal('')])
	.default('')
	.transform((id) => id || null);

const KINDS = ['operating', 'investment'] as const;
const place = {
	kind: z.enum(KINDS).default('operating'),
	year: z.coerce
		.number({ error: () => m.budget_year_wrong() })
		.int({ error: () => m.budget_year_wrong() })
		.min(1990, { error: () => m.budget_year_wrong() })
		.max(2100, { error: () => m.budget_year_wrong() }),
	through: z.iso.date({ error: () => m.budget_day_missing() })
};

/** A manager's own forecast and remark; `version` is the one that was read, 0 when there was none. */
export const RemarkForm = z
	.object({
		...place,
		version: z.coerce.number().int().min(0),
		forecast: optionalEuros,
		text: z
			.string()
			.trim()
			.max(5000, { error: () => m.budget_remark_long() })
	})
	.refine(({ forecast, text }) => forecast !== null || text !== '', {
		path: ['text'],
		error: () => m.budget_remark_empty()
	});
export type RemarkForm = z.infer<typeof RemarkForm>;

/** A figure typed by hand; `replaces` is the edition that was read, empty when there was none. */
export const FigureForm = z
	.object({
		...place,
		account: z.uuid({ error: () => m.budget_choose_account() }),
		basis: z.enum(ENTERED, { error: () => m.budget_choose_basis() }),
		unit: z.coerce
			.number()
			.refine((unit): unit is Unit => UNITS.some((one) => one === unit))
			.default(1),
		amount: z.string().default(''),
		note: z
			.string()
			.trim()
			.max(2000, { error: () => m.budget_note_long() }),
		replaces: uuidOrNone
	})
	.refine(({ year, through }) => through.startsWith(`${String(year)}-`), {
		path: ['through'],
		error: () => m.budget_day_of_year()
	})
	.transform(({ amount, ...form }, context) => {
		const read = parseMoney(amount, form.unit);
		if (read.cents !== null) return { ...form, money: read };
		context.addIssue({ code: 'custom', path: ['amount'], message: said(read.reason) });
		return z.NEVER;
	});
export type FigureForm = z.infer<typeof FigureForm>;

/** Which day a figure of the basis tells of: a budget none, a closing the last of the year. */
export function dayOf({ basis, year, through }: Pick<FigureForm, 'basis' | 'year' | 'through'>) {
	if (basis === 'budget' || basis === 'plan') return null;
	return basis === 'closing' ? `${String(year)}-12-31` : through;
}
