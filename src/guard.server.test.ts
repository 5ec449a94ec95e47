import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { guard } from './guard.server.ts';

interface Asked {
	path: string;
	init?: RequestInit;
	route?: string;
	userId?: string | null;
}

/** What the guard says to a request: null lets it through. */
function said({ path, init, route = '/(app)/tyopoyta', userId = null }: Asked) {
	const url = new URL(path, 'http://localhost');
	const event = { route: { id: route }, locals: { userId }, request: new Request(url, init), url };
	try {
		return guard(event as unknown as RequestEvent);
	} catch (error) {
		if (isRedirect(error)) return `${error.status} ${error.location}`;
		throw error;
	}
}

describe('without a session', () => {
	test.each([
		['a page', '/tyopoyta', '303 /kirjaudu?next=%2Ftyopoyta'],
		[
			'with its filters',
			'/suunnitelma?vuosi=2024',
			'303 /kirjaudu?next=%2Fsuunnitelma%3Fvuosi%3D2024'
		]
	])('%s leads to the sign-in page and back', (_, path, expected) => {
		expect(said({ path })).toBe(expected);
	});

	test('a posted form travels along, without the name of its action', () => {
		const answer = said({ path: '/raportointi?/save&kunta=111', init: { method: 'POST' } });
		expect(answer).toBe('307 /kirjaudu?/kesken&next=%2Fraportointi%3Fkunta%3D111');
	});

	test('a form that our script sent stays where it is', async () => {
		const headers = { 'x-sveltekit-action': 'true' };
		const answer = said({ path: '/raportointi?/save', init: { method: 'POST', headers } });
		expect(answer).toBeInstanceOf(Response);
		expect(await (answer as Response).json()).toMatchObject({ type: 'failure', status: 401 });
	});

	test('public pages are open', () => {
		expect(said({ path: '/avoin/111', route: '/(public)/avoin/[kunta]' })).toBeNull();
	});
});

test('with a session every page is open', () => {
	expect(said({ path: '/tyopoyta', userId: 'someone' })).toBeNull();
});
