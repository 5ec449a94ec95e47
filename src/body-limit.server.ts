import type { Handle } from '@sveltejs/kit/hooks';

/** Bytes of a form. Only /tuonti takes files, up to the BODY_SIZE_LIMIT of server.js. */
const FORM = 512 * 1024;
const TAKES_FILES = '/(app)/tuonti';

/** Refuses what is too large before anybody reads it, and what does not say how large it is. */
export const inSize: Handle = ({ event, resolve }) => {
	const { headers } = event.request;
	if (event.route.id === TAKES_FILES) return resolve(event);
	if (headers.has('transfer-encoding')) return new Response(null, { status: 411 });
	const isTooLarge = Number(headers.get('content-length') ?? 0) > FORM;
	return isTooLarge ? new Response(null, { status: 413 }) : resolve(event);
};
