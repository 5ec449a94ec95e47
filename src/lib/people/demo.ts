import { z } from 'zod';
import { ROLES } from './me.ts';

const Demo = z.object({
	password: z.string(),
	accounts: z.array(z.object({ email: z.string(), name: z.string(), role: z.enum(ROLES) }))
});
export type Demo = z.infer<typeof Demo>;

/** The setting `demo_accounts`; null where there is none, as in every real municipality. */
export const demoSetting = (value: unknown): Demo | null =>
	value === undefined ? null : Demo.parse(value);
