import type { Place } from '../cast.ts';
import type { Family } from './row.ts';

export const AREA: Record<Place, string> = {
	ours: 'KU111',
	theirs: 'KU111',
	whole: 'KU111',
	abroad: 'KU091'
};

export const sources: Family = ({ owner, id, name }) => [
	['source_documents', { id: id('source_documents'), ...owner, code: name, title: name }],
	[
		'source_figures',
		{ id: id('source_figures'), ...owner, document_id: id('source_documents'), raw: 'n. 20' }
	]
];

export const imports: Family = ({ place, owner, id, name }) => [
	['import_runs', { id: id('import_runs'), ...owner, source: name }],
	[
		'import_rows',
		{ ...owner, run_id: id('import_runs'), line: 1, raw: { cell: '-' }, state: 'accepted' }
	],
	['import_mappings', { id: id('import_mappings'), ...owner, fingerprint: name, mapping: {} }],
	[
		'staged_classes',
		{
			...{ id: id('staged_classes'), ...owner, run_id: id('import_runs'), ordinal: 1 },
			...{ dimension: 'hyte_item', code: name, name }
		}
	],
	['classes', { id: id('classes'), ...owner, dimension: 'hyte_item', code: name, name }],
	['import_chunks', { ...owner, run_id: id('import_runs'), ordinal: 1, piece: 'b2xk' }],
	[
		'staged_observations',
		{
			...owner,
			run_id: id('import_runs'),
			line: 1,
			indicator_id: id('indicators'),
			area_code: AREA[place],
			period_start: '2020-01-01',
			period_end: '2020-12-31',
			value: 20
		}
	]
];

export const indicators: Family = ({ place, owner, id, name }) => {
	const indicator = { ...owner, indicator_id: id('indicators') };
	return [
		[
			'indicators',
			{
				id: id('indicators'),
				...owner,
				slug: name.replace('_', '-'),
				name,
				direction: 'neutral',
				kind: 'service'
			}
		],
		[
			'observations',
			{
				id: id('observations'),
				...indicator,
				area_code: AREA[place],
				period_start: '2020-01-01',
				period_end: '2020-12-31',
				value: 20
			}
		],
		[
			'indicator_targets',
			{ id: id('indicator_targets'), ...indicator, year: 2021, operator: '>=', value: 20 }
		]
	];
};

export const breaks: Family = ({ owner, id }) => [
	[
		'series_breaks',
		{
			id: id('series_breaks'),
			...owner,
			indicator_id: id('indicators'),
			at: '2019-01-01',
			note: 'määritelmä muuttui'
		}
	]
];

export const expected: Family = ({ owner, id }) => [
	[
		'expected_updates',
		{
			id: id('expected_updates'),
			...owner,
			indicator_id: id('indicators'),
			expected_on: '2027-03-31'
		}
	]
];

export const index: Family = ({ owner, id, name }) => [
	[
		'index_definitions',
		{
			id: id('index_definitions'),
			...owner,
			slug: name.replace('_', '-'),
			name,
			direction: 'lower_is_better'
		}
	],
	[
		'index_components',
		{
			id: id('index_components'),
			...owner,
			definition_id: id('index_definitions'),
			indicator_id: id('indicators'),
			sort_order: 1
		}
	]
];

export const published: Family = ({ place, owner, id }) => [
	[
		'published_observations',
		{
			id: id('published_observations'),
			...owner,
			definition_id: id('index_definitions'),
			component_id: id('index_components'),
			indicator_id: id('indicators'),
			area_code: AREA[place],
			year: 2020,
			value: 20,
			state: 'final'
		}
	]
];
