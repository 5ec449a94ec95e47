import { expect, test } from 'vitest';
import { dayOf } from './published-brief.ts';
import { nameIn, publishedOf } from './published.ts';
import type { PublishedDivision } from './published.server.ts';

const heinola = {
	code: '111',
	name: 'Heinola',
	name_sv: 'Heinola (sv)',
	slug: 'heinola',
	published_at: '2026-01-01T10:00:00+00:00'
};

type Goal = PublishedDivision['goals'][number];
type Report = Goal['reports'][number];

const report = (as_of: string, version: number, status: Report['status']): Report => ({
	status,
	text: `${as_of} v${String(version)}`,
	version,
	published_at: '2026-01-03T10:00:00+00:00',
	round: { name: 'kierros', as_of }
});

const goal = (id: string, order: number, reports: Report[]): Goal => ({
	id,
	title: id.toUpperCase(),
	text: '',
	sort_order: order,
	published_at: '2026-01-02T10:00:00+00:00',
	plan: { name: 'Suunnitelma', sort_order: 1 },
	objective: null,
	reports
});

test('each goal has its newest report: the latest day, then the latest version', () => {
	const reports = [
		report('2023-03-31', 2, 'partly'),
		report('2022-12-31', 9, 'off_track'),
		report('2023-03-31', 1, 'on_track')
	];
	const { goals } = publishedOf(heinola, [
		{ name: 'Toimiala', goals: [goal('second', 2, []), goal('first', 1, reports)], indices: [] }
	]);
	expect(goals.map(({ id, status, asOf }) => [id, status, asOf])).toEqual([
		['first', 'partly', '2023-03-31'],
		['second', null, null]
	]);
	expect(goals[0]?.report).toBe('2023-03-31 v2');
});

test('the day of publishing is that of the newest part', () => {
	const goals = [goal('a', 1, [report('2023-03-31', 1, 'partly')])];
	const dated = publishedOf(heinola, [{ name: 'Toimiala', goals, indices: [] }]);
	expect(dated.publishedAt).toBe('2026-01-03T10:00:00+00:00');
	expect(publishedOf(heinola, []).publishedAt).toBe(heinola.published_at);
});

test('a municipality that opened its page with nothing has nothing', () => {
	expect(publishedOf(heinola, [])).toMatchObject({ index: null, goals: [] });
});

test('a day is a day in Finland', () => {
	expect(dayOf('2026-01-31T22:30:00Z')).toBe('2026-02-01');
});

test.each([
	['fi', 'Heinola'],
	['sv', 'Heinola (sv)'],
	['en', 'Heinola']
] as const)('is called in %s %s', (locale, name) => {
	expect(nameIn(publishedOf(heinola, []), locale)).toBe(name);
});
