import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as people from '#lib/people/people.server.ts';

const COOKIE = 'hyvinvointitaulu-kunta';

/** Who works here and in which municipality: `?kunta=` chooses, a cookie remembers, the database decides. */
export async function whoWorks({ route, locals, url, cookies }: RequestEvent) {
	if (!locals.userId || !route.id?.startsWith('/(app)')) return null;

	const asked = url.searchParams.get('kunta');
	const me = await people.me(locals.db, asked ?? cookies.get(COOKIE) ?? null);
	if (!me) error(403);
	if (asked === me.municipality.code) {
		const secure = url.protocol === 'https:';
		cookies.set(COOKIE, asked, { path: '/', httpOnly: true, sameSite: 'lax', secure });
	}
	return me;
}
