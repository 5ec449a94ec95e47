import { expect, test } from 'vitest';
import {
	byObjective,
	choices,
	countStatuses,
	filtered,
	isFiltered,
	newestFirst,
	readFilter
} from './filter.ts';
import { NO_STATUS, type GoalRow } from './goal.ts';

const statuses = ['on_track', 'partly'];
const read = (query: string) => readFilter(new URLSearchParams(query), { statuses });

const PLAN = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const DIVISION = '7f9619ff-8b86-4d01-b42d-00cf4fc964ff';

test.each([
	['', {}],
	[`suunnitelma=${PLAN}`, { suunnitelma: PLAN }],
	['suunnitelma=&toimiala=&ikaryhma=&taso=&tila=&haku=', {}],
	['suunnitelma=nolla&ikaryhma=kissat&taso=9&tila=loistava&myohassa=ehka', {}],
	[
		'ikaryhma=elderly&taso=council&tila=partly',
		{ ikaryhma: 'elderly', taso: 'council', tila: 'partly' }
	],
	[`tila=${NO_STATUS}&myohassa=1`, { tila: NO_STATUS, myohassa: '1' }],
	['haku=%20%20luonto%20', { haku: 'luonto' }],
	['haku=%20&muu=1', {}]
])('?%s is read as %j', (query, expected) => {
	const filter = read(query);
	expect(JSON.parse(JSON.stringify(filter))).toEqual(expected);
	expect(isFiltered(filter)).toBe(Object.keys(expected).length > 0);
});

const base: GoalRow = {
	id: 'a',
	plan_id: PLAN,
	plan_name: 'Käyttösuunnitelma 2023',
	plan_kind: 'operating_plan',
	objective_id: null,
	objective_name: 'Hyvinvoinnin kasvu',
	objective_order: 1,
	division_id: DIVISION,
	division_name: 'Hyvinvointitoimiala',
	level: 'operating',
	heading: '',
	title: 'Luontoliikunnan edistäminen',
	text: 'VIRE: Luontoliikunnan edistäminen',
	tags: ['VIRE'],
	metric_text: '12 julkista tapahtumaa',
	age_groups: ['elderly'],
	starts_on: '2023-01-01',
	ends_on: '2023-12-31',
	sort_order: 1,
	visibility: 'shared',
	published_at: null,
	owner_titles: ['Liikuntapalvelujohtaja'],
	report_id: 'r',
	status: 'partly',
	report_text: null,
	reported_at: null,
	as_of: '2023-03-31',
	round_name: null
};
const other: GoalRow = {
	...base,
	id: 'b',
	plan_id: DIVISION,
	division_id: PLAN,
	level: 'council',
	title: 'KÄYTTÖTALOUDEN TASAPAINO',
	text: '',
	metric_text: '',
	tags: [],
	owner_titles: null,
	age_groups: [],
	objective_name: null,
	objective_order: null,
	status: null
};

test.each([
	['', 'ab'],
	[`suunnitelma=${PLAN}`, 'a'],
	[`toimiala=${PLAN}`, 'b'],
	['ikaryhma=elderly', 'a'],
	['ikaryhma=children', ''],
	['taso=council', 'b'],
	['tila=partly', 'a'],
	[`tila=${NO_STATUS}`, 'b'],
	['myohassa=1', 'b'],
	['haku=TAPAHTUMAA+luonto', 'a'],
	['haku=liikuntapalvelujohtaja', 'a'],
	['haku=tasapaino', 'b'],
	['haku=hyvinvointitoimiala', 'ab'],
	['haku=luonto+tasapaino', ''],
	['haku=vire&taso=council', '']
])('?%s lets through "%s"', (query, ids) => {
	const chosen = filtered([base, other], read(query), ({ id }) => id === 'b');
	expect(chosen.map(({ id }) => id).join('')).toBe(ids);
});

test('goals stand under their objectives in order, those without one last', () => {
	const later = { ...base, id: 'c', objective_name: 'Kestävä talous', objective_order: 4 };
	const second = { ...base, id: 'd', sort_order: 2 };
	const groups = byObjective([other, later, second, base]);
	expect(groups.map(({ name, goals }) => [name, goals.map(({ id }) => id).join('')])).toEqual([
		['Hyvinvoinnin kasvu', 'ad'],
		['Kestävä talous', 'c'],
		[null, 'b']
	]);
});

test('choices come once each, in Finnish order', () => {
	const named = ['Öljy', 'Äiti', 'Zen', 'Åbo', 'Aamu', 'Aamu'].map((name) => ({ id: name, name }));
	expect(choices(named).map(({ label }) => label)).toEqual(['Aamu', 'Zen', 'Åbo', 'Äiti', 'Öljy']);
});

test('the newest plan comes first, one without a period last', () => {
	const plan = (name: string, starts_on: string | null, sort_order = 1) => ({
		name,
		starts_on,
		sort_order
	});
	const plans = [
		plan('S', null),
		plan('B', '2023-01-01', 2),
		plan('H', '2021-01-01'),
		plan('A', '2023-01-01')
	];
	expect(
		newestFirst(plans)
			.map(({ name }) => name)
			.join('')
	).toBe('ABHS');
});

test('statuses are counted in their order, those without one last', () => {
	const goals = [null, 'partly', 'on_track', 'partly', null].map((status) => ({ status }));
	expect(countStatuses(goals, ['on_track', 'off_track', 'partly'])).toEqual([
		{ status: 'on_track', count: 1 },
		{ status: 'partly', count: 2 },
		{ status: null, count: 2 }
	]);
	expect(countStatuses([], ['on_track'])).toEqual([]);
});
