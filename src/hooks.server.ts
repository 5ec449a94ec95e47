import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { connect, hasSession } from '#lib/db/client.server.ts';
import { openTier } from '#lib/db/tier.server.ts';
import { DbError } from '#lib/db/unwrap.server.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { demo } from '#lib/people/session.server.ts';
import { inSize } from './body-limit.server.ts';
import { firstRun } from './first-run.server.ts';
import { guard } from './guard.server.ts';
import { whoWorks } from './working.server.ts';

/** `server.js` prints what it finds here. */
const DEMO_ACCOUNTS = Symbol.for('hyvinvointitaulu.demo');

export const init: ServerInit = async () => {
	await openTier(firstRun);
	const shown = await demo();
	const accounts = shown?.accounts.map(({ name, email }) => ({
		label: name,
		email,
		password: shown.password
	}));
	Object.assign(globalThis, { [DEMO_ACCOUNTS]: accounts });
};

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin'
};

/** Paraglide is shown the request without its body: it would keep a second copy of it in memory. */
const inLanguage: Handle = ({ event, resolve }) => {
	const { url, method, headers } = event.request;
	return paraglideMiddleware(new Request(url, { method, headers }), ({ locale }) =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
	);
};

const inSession: Handle = async ({ event, resolve }) => {
	const { cookies, locals, url } = event;
	locals.db = connect(cookies, url);
	const { data } = hasSession(cookies) ? await locals.db.auth.getClaims() : { data: null };
	locals.userId = data?.claims.sub ?? null;

	locals.me = await whoWorks(event);
	const response = guard(event) ?? (await resolve(event));
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	if (locals.userId) response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handle = sequence(inSize, inLanguage, inSession);

export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	if (error instanceof DbError && error.status < 500) return { status: error.status };

	const reference = crypto.randomUUID();
	console.error(reference, event.route.id, error);
	return { reference };
};
