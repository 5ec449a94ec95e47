import type { Family } from './row.ts';

export const checks: Family = ({ owner, id }) => [
	[
		'figure_checks',
		{
			id: id('figure_checks'),
			...owner,
			document_id: id('source_documents'),
			figure_id: id('source_figures'),
			kind: 'sum',
			rule: 'summa tileistä',
			printed: 20,
			computed: 21
		}
	],
	[
		'figure_check_parts',
		{
			...owner,
			check_id: id('figure_checks'),
			ordinal: 1,
			figure_id: id('source_figures')
		}
	]
];

export const services: Family = ({ owner, id, name }) => [
	[
		'unit_spaces',
		{
			id: id('unit_spaces'),
			...owner,
			service_unit_id: id('service_units'),
			name,
			floor_area: 120.5
		}
	],
	[
		'entry_indicators',
		{
			id: id('entry_indicators'),
			...owner,
			service_area_id: id('service_areas'),
			indicator_id: id('indicators')
		}
	]
];

export const budget: Family = ({ owner, id, name }) => {
	const year = { ...owner, account_id: id('accounts'), fiscal_year: 2021 };
	return [
		['accounts', { id: id('accounts'), ...owner, name, side: 'income' }],
		['budget_items', { id: id('budget_items'), ...owner, name }],
		[
			'budget_figures',
			{ id: id('budget_figures'), ...year, basis: 'budget', amount_cents: 1_000_00 }
		],
		[
			'budget_remarks',
			{ id: id('budget_remarks'), ...year, through_date: '2021-03-31', text: 'Toteutuu.' }
		]
	];
};

export const risks: Family = ({ owner, id, name }) => {
	const risk = { ...owner, risk_id: id('risks') };
	return [
		['risks', { id: id('risks'), ...owner, title: name }],
		[
			'risk_reviews',
			{ id: id('risk_reviews'), ...risk, reviewed_on: '2021-03-31', likelihood: 1, impact: 2 }
		],
		['risk_goals', { ...risk, goal_id: id('goals') }],
		['risk_accounts', { id: id('risk_accounts'), ...risk, account_id: id('accounts') }]
	];
};
