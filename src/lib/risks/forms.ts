import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { MOST, type Scale } from './scale.ts';

const text = (limit: number) =>
	z
		.string()
		.default('')
		.transform((typed) => typed.replaceAll('\r\n', '\n').trim())
		.refine((typed) => typed.length <= limit, { error: () => m.risks_too_long({ limit }) });
const choice = z
	.union([z.literal(''), z.uuid()], { error: () => m.risks_choose_from_list() })
	.default('')
	.transform((id) => id || null);
const chosen = z.uuid({ error: () => m.risks_choose_from_list() });
const version = z.coerce.number().int().positive();

const title = text(300).refine((typed) => typed.length >= 2, {
	error: () => m.risks_title_missing()
});
const words = { title, description: text(5000), control: text(5000) };

/** The form of a new risk. */
export const NewRisk = z.object({
	...words,
	division_id: z.uuid({ error: () => m.risks_division_missing() }),
	service_area_id: choice,
	position_id: choice
});
export type NewRisk = z.infer<typeof NewRisk>;

/** The form that changes a risk. */
export const RiskChange = z.object({
	...words,
	version,
	service_area_id: choice,
	position_id: choice
});
export type RiskChange = z.infer<typeof RiskChange>;

export const StatusChange = z.object({ version, status: z.enum(['open', 'closed']) });
export type StatusChange = z.infer<typeof StatusChange>;

/** Who may read the risk; `public` only comes from publishing. */
export const Sharing = z.object({ version, visibility: z.enum(['internal', 'shared']) });
export type Sharing = z.infer<typeof Sharing>;

export const GoalLink = z.object({ goal_id: chosen });

/** A line of the budget: an account, of the whole division, of an area or of an item. */
export const AccountLink = z.object({
	account_id: chosen,
	place: z
		.string()
		.regex(/^(|(area|item):[0-9a-f-]{36})$/, { error: () => m.risks_choose_from_list() })
		.default('')
		.transform((typed) => {
			const [kind, id = null] = typed.split(':');
			return {
				service_area_id: kind === 'area' ? id : null,
				item_id: kind === 'item' ? id : null
			};
		})
});
export type AccountLink = z.infer<typeof AccountLink>;
export const AccountUnlink = z.object({ link_id: z.uuid() });

const judged = (length: number) =>
	z
		.string()
		.default('')
		.transform((typed) => Number(typed.trim()))
		.refine((value) => Number.isInteger(value) && value >= 1 && value <= length, {
			error: () => m.risks_step_form({ length })
		});

/** The form of a new review: on the told scale, or on whatever the database takes. */
export const reviewForm = (scale: Scale | null, today: string) =>
	z.object({
		reviewed_on: z.iso
			.date({ error: () => m.risks_day_form(), abort: true })
			.refine((day) => day <= today, { error: () => m.risks_day_future() }),
		likelihood: judged(scale?.length ?? MOST),
		impact: judged(scale?.length ?? MOST),
		note: text(2000)
	});
export type Review = z.infer<ReturnType<typeof reviewForm>>;

/** The form of the scale; no length: it is not told. `version` 0: nobody has said anything yet. */
export const ScaleForm = z
	.object({
		version: z.coerce.number().int().min(0),
		length: z
			.string()
			.regex(/^([2-9]|10)?$/, { error: () => m.risks_choose_from_list() })
			.default('')
			.transform((typed) => (typed === '' ? null : Number(typed))),
		worse_end: z.enum(['high', 'low']).optional().catch(undefined)
	})
	.refine(({ length, worse_end }) => length === null || worse_end !== undefined, {
		path: ['worse_end'],
		error: () => m.risks_worse_end_missing()
	});
export type ScaleForm = z.infer<typeof ScaleForm>;
