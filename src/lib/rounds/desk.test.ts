import { expect, test } from 'vitest';
import { changes, tally, type DeskGoal } from './desk.ts';
import { byRound, timeLeft } from './round.ts';

const goal = (id: string, known: Partial<DeskGoal> = {}): DeskGoal => ({
	...{ round_id: 'r', round_name: 'Kierros', as_of: '2026-03-31', closes_on: '2026-04-15' },
	...{ is_demo: false, goal_id: id, title: id, division_id: 'd', division_name: 'Elinvoima' },
	...{ is_mine: false, version: null, status: null, reported_at: null, question: null },
	...{ is_unchanged: null, author_name: null, previous_as_of: null, previous_status: null },
	...{ signed_by: null, signed_at: null, signoff_note: null, signer_name: null },
	...known
});
test('divisions are tallied in Finnish order; a returned report is not done', () => {
	const tallied = tally([
		goal('a', { division_id: 'y', division_name: 'Ympäristö', version: 1 }),
		goal('b', { division_id: 'a', division_name: 'Äänestys', version: 1, question: 'Miksi?' }),
		goal('c', { division_id: 'y', division_name: 'Ympäristö' })
	]);
	expect(tallied).toEqual([
		{ id: 'y', name: 'Ympäristö', done: 1, total: 2, signoff: null },
		{ id: 'a', name: 'Äänestys', done: 0, total: 1, signoff: null }
	]);
});

test('a division carries the sign-off that stands on its goals', () => {
	const signed = { signed_by: 'x', signed_at: '2026-04-03T09:00:00Z', signer_name: 'Johtaja' };
	expect(tally([goal('a', signed)])[0]?.signoff).toEqual({
		...{ signed_by: 'x', signed_at: '2026-04-03T09:00:00Z', note: '', signer: 'Johtaja' }
	});
});

test('what has been told stands against the checkpoint before, newest first', () => {
	const told = changes([
		goal('a', {
			...{ version: 2, status: 'achieved', reported_at: '2026-04-01T09:00:00Z' },
			...{ previous_as_of: '2025-12-31', previous_status: 'partly' }
		}),
		goal('b', { version: 1, status: 'off_track', reported_at: '2026-04-02T09:00:00Z' }),
		goal('c', { previous_as_of: '2025-12-31', previous_status: 'partly' })
	]);
	expect(told.map(({ goal_id, from, to }) => [goal_id, from, to])).toEqual([
		['b', undefined, 'off_track'],
		['a', 'partly', 'achieved']
	]);
});

test('rows become rounds in the order in which they come', () => {
	const rounds = byRound([goal('a', { round_id: '2' }), goal('b'), goal('c', { round_id: '2' })]);
	expect(rounds.map(({ id, goals }) => [id, goals.length])).toEqual([
		['2', 2],
		['r', 1]
	]);
});

test.each([
	['2026-04-01', '14 päivää jäljellä'],
	['2026-04-14', '1 päivä jäljellä'],
	['2026-04-15', 'viimeinen päivä tänään'],
	['2026-04-16', 'määräpäivä on mennyt, raportin voi vielä antaa']
])('on %s: %s', (today, words) => {
	expect(timeLeft('2026-04-15', today)).toBe(words);
});
