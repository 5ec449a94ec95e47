import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';

/** A division's part of a round. */
export const Part = z.object({ round: z.uuid(), division: z.uuid() });
export type Part = z.infer<typeof Part>;

/** The manager's word that the division's reports are whole. */
export const Signoff = Part.extend({
	note: z
		.string()
		.transform((typed) => typed.replaceAll('\r\n', '\n').trim())
		.refine((typed) => typed.length <= 1000, { error: () => m.desk_sign_note_long() })
});
export type Signoff = z.infer<typeof Signoff>;
