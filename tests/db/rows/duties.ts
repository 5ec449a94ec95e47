import type { Family } from './row.ts';

export const duties: Family = ({ owner, id, name }) => [
	[
		'indicator_lists',
		{
			id: id('indicator_lists'),
			...owner,
			code: name.replace('_', '-'),
			name,
			issuer: 'oma'
		}
	],
	[
		'indicator_list_items',
		{
			id: id('indicator_list_items'),
			...owner,
			list_id: id('indicator_lists'),
			ordinal: 1,
			title: 'osallisuus'
		}
	],
	[
		'list_matches',
		{
			id: id('list_matches'),
			...owner,
			item_id: id('indicator_list_items'),
			indicator_id: id('indicators')
		}
	]
];
