import { bystander, OWNING_POSITION, type Place } from '../cast.ts';
import type { Family } from './row.ts';

/** The position that answers for the goals of a place: ours are answered for by theirs. */
export const answering = (place: Place, own: string) => (place === 'ours' ? OWNING_POSITION : own);

export const people: Family = ({ owner, id, name }) => [
	['service_areas', { id: id('service_areas'), ...owner, name }],
	[
		'service_units',
		{
			id: id('service_units'),
			...owner,
			service_area_id: id('service_areas'),
			name,
			kind: 'school'
		}
	],
	['positions', { id: id('positions'), ...owner, title: name }],
	['settings', { ...owner, key: name, value: 1 }]
];

/** Rows whose table knows no visibility: one at each place. */
export const members: Family = ({ place, owner, id }) => [
	[
		'memberships',
		{
			id: id('memberships'),
			...owner,
			user_id: bystander(place),
			is_whole: place === 'whole',
			role: 'reader'
		}
	],
	[
		'position_holders',
		{
			id: id('position_holders'),
			...owner,
			position_id: id('positions'),
			profile_id: bystander(place)
		}
	]
];
