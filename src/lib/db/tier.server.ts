/* Which database this server talks to: the one inside it, or a Supabase elsewhere. Nobody else knows. */
import {
	HYTE_DATA_DIR,
	SUPABASE_PUBLISHABLE_KEY,
	SUPABASE_SECRET_KEY,
	SUPABASE_URL
} from '$app/env/private';
import type { Embedded } from './embedded.server.ts';
import { MIGRATIONS } from './migrations.server.ts';
import { openPersistent } from './persistent.server.ts';

/** What a Supabase client needs to know. */
export interface Tier {
	url: string;
	publishable: string;
	/** Null where this server was not given one: set-up and imports are then done elsewhere. */
	secret: string | null;
	fetch: typeof fetch;
	/** Null on a Supabase elsewhere. */
	embedded: Embedded | null;
}

/** `server.js` closes what it finds here; both survive the reloads of the development server. */
const OPENING = Symbol.for('hyvinvointitaulu.embedded');
const OPEN = Symbol.for('hyvinvointitaulu.tier');
const shared = globalThis as { [OPENING]?: Promise<Embedded> | undefined; [OPEN]?: Tier };

/** Opens the tier, once per process. `prepare` fills a new embedded database before anyone sees it. */
export async function openTier(prepare: (embedded: Embedded) => Promise<void>): Promise<Tier> {
	return (shared[OPEN] ??= SUPABASE_URL ? hosted(SUPABASE_URL) : inProcess(await opening(prepare)));
}

/** The open tier. The start of the server has opened it before the first request. */
export function tier(): Tier {
	const open = shared[OPEN];
	if (!open) throw new Error('The database has not been opened yet');
	return open;
}

/** Whether no other process works on the same database: it is inside this one. */
export const isAlone = () => tier().embedded !== null;

function opening(prepare: (embedded: Embedded) => Promise<void>) {
	return (shared[OPENING] ??= openPersistent(HYTE_DATA_DIR, MIGRATIONS, prepare).catch(
		(error: unknown) => {
			shared[OPENING] = undefined;
			throw error;
		}
	));
}

/** A tier that is not (yet) the one of this server: for first-run set-up and tests. */
export const inProcess = (embedded: Embedded): Tier => ({
	url: 'http://embedded.invalid', // never leaves the process
	publishable: embedded.keys.publishable,
	secret: embedded.keys.secret,
	fetch: embedded.fetch,
	embedded
});

function hosted(url: string): Tier {
	if (!SUPABASE_PUBLISHABLE_KEY) throw new Error('SUPABASE_URL needs SUPABASE_PUBLISHABLE_KEY');
	return {
		url,
		publishable: SUPABASE_PUBLISHABLE_KEY,
		secret: SUPABASE_SECRET_KEY ?? null,
		fetch: globalThis.fetch,
		embedded: null
	};
}
