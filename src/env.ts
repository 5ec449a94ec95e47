import { defineEnvVars } from '@sveltejs/kit/env';
import { z } from 'zod';

/** Every setting of the server. With none of them the embedded database starts under `.data`. */
export const variables = defineEnvVars({
	/** A hosted or self-hosted Supabase; without it the embedded database is used. */
	SUPABASE_URL: { schema: z.url().optional() },
	SUPABASE_PUBLISHABLE_KEY: { schema: z.string().optional() },
	/** Read by one module only: first-run set-up, seeds and imports. */
	SUPABASE_SECRET_KEY: { schema: z.string().optional() },
	/** Where the embedded database and its keys are kept. */
	HYTE_DATA_DIR: { schema: z.string().default('.data') },
	/** The outside services that figures are fetched from. */
	SOTKANET_URL: { schema: z.url().default('https://sotkanet.fi/rest/1.1') },
	PXWEB_URL: { schema: z.url().default('https://pxdata.stat.fi/PxWeb/api/v1') },
	/** `on` seeds the demo municipalities into a new embedded database. */
	HYTE_DEMO: { schema: z.enum(['on', 'off']).default('on') }
});
