import { bystander } from '../cast.ts';
import { answering } from './people.ts';
import type { Family } from './row.ts';

export const plans: Family = ({ place, owner, id, name }) => {
	const goal = { ...owner, goal_id: id('goals') };
	return [
		['plans', { id: id('plans'), ...owner, kind: 'operating_plan', name }],
		['objectives', { id: id('objectives'), ...owner, plan_id: id('plans'), name }],
		[
			'goals',
			{
				id: id('goals'),
				...owner,
				plan_id: id('plans'),
				level: 'operating',
				title: name,
				text: 'Tavoite on kirjattu.',
				starts_on: '2021-01-01',
				ends_on: '2025-12-31'
			}
		],
		[
			'goal_owners',
			{ id: id('goal_owners'), ...goal, position_id: answering(place, id('positions')) }
		],
		['goal_metrics', { id: id('goal_metrics'), ...goal, ordinal: 1, text: 'Osuus kasvaa.' }],
		['activities', { id: id('activities'), ...goal, ordinal: 1, text: 'Järjestetään tapaaminen.' }],
		['goal_indicators', { ...goal, indicator_id: id('indicators') }]
	];
};

export const rounds: Family = ({ owner, id, name }) => [
	[
		'reporting_rounds',
		{
			id: id('reporting_rounds'),
			...owner,
			name,
			as_of: '2021-03-31',
			opens_on: '2021-03-01',
			closes_on: '2021-04-15'
		}
	],
	['round_plans', { ...owner, round_id: id('reporting_rounds'), plan_id: id('plans') }],
	[
		'goal_reports',
		{
			id: id('goal_reports'),
			...owner,
			round_id: id('reporting_rounds'),
			goal_id: id('goals'),
			version: 1,
			status: 'on_track',
			text: 'Etenee.'
		}
	]
];

export const signoffs: Family = ({ place, owner, id }) => [
	[
		'round_signoffs',
		{ ...owner, round_id: id('reporting_rounds'), signed_by: bystander(place), note: 'kuitattu' }
	]
];

export const groups: Family = ({ owner, id, name }) => {
	const group = { ...owner, group_id: id('working_groups'), year: 2021 };
	return [
		['working_groups', { id: id('working_groups'), ...owner, name, short_name: name }],
		['group_notes', { id: id('group_notes'), ...group, kind: 'joy', ordinal: 1, text: 'Ilonaihe' }],
		['self_evaluations', { id: id('self_evaluations'), ...group, text: 'Vuosi onnistui.' }]
	];
};
