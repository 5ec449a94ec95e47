import * as cast from './cast.ts';
import type { Place } from './cast.ts';

type Role = 'reader' | 'contributor' | 'editor' | 'manager' | 'coordinator' | 'admin';
const RANKS: readonly Role[] = [
	'reader',
	'contributor',
	'editor',
	'manager',
	'coordinator',
	'admin'
];

/** What DESIGN §3 makes of a person: the role at each place; whose goals the person answers for. */
export interface Actor {
	id: string | null;
	role: Partial<Record<Place, Role>>;
	/** Reads as the role, and writes nothing. */
	readOnly?: boolean;
	answersFor?: Place;
}

const inHome = (role: Role) => ({ ours: role, theirs: role, whole: role });
const { STRANGER, READER, CONTRIBUTOR, EDITOR, MANAGER, COORDINATOR, ADMIN } = cast;

export const ACTORS: Record<string, Actor> = {
	'the signed-out': { id: null, role: {} },
	'a stranger': { id: STRANGER, role: {} },
	'a reader': { id: READER, role: { ours: 'reader' } },
	'a contributor': { id: CONTRIBUTOR, role: { ours: 'contributor' } },
	'an editor': { id: EDITOR, role: { ours: 'editor' } },
	'a manager': { id: MANAGER, role: { ours: 'manager' } },
	'a coordinator': { id: COORDINATOR, role: inHome('coordinator') },
	'an admin': { id: ADMIN, role: inHome('admin') },
	'an owner of another division': {
		id: cast.OWNER,
		role: { theirs: 'contributor' },
		answersFor: 'ours'
	},
	'a substitute': { id: cast.SUBSTITUTE, role: { theirs: 'contributor' }, answersFor: 'ours' },
	'a deactivated admin': { id: cast.DEACTIVATED, role: {} },
	'an admin whose membership has expired': { id: cast.EXPIRED, role: {} },
	'a coordinator viewing as a reader': {
		id: cast.VIEWING,
		role: { ours: 'reader' },
		readOnly: true
	},
	'a coordinator of another municipality': { id: cast.NEIGHBOUR, role: { abroad: 'coordinator' } }
};

export const has = ({ role }: Actor, atLeast: Role, place: Place) =>
	RANKS.indexOf(role[place] ?? 'reader') >= RANKS.indexOf(atLeast) && !!role[place];

export const belongs = (actor: Actor, place: Place) =>
	(Object.keys(actor.role) as Place[]).some(
		(own) => cast.municipalityOf(own) === cast.municipalityOf(place)
	);

/**
 * Who reads the rows of a table:
 * usual: the published everybody, the shared the municipality, the internal the division's editors;
 * signed in: as usual, but nothing without an account;
 * house: as usual, but nothing published (figures leave the house as published_observations);
 * municipality: whoever belongs to it; everybody; or a role, on the division.
 */
type Read = 'usual' | 'signed in' | 'house' | 'municipality' | 'everybody' | Role;

export interface Rights {
	read: Read;
	/** Who reads the rows without a municipality. */
	national?: 'everybody' | 'signed in';
	/** Whoever answers for a goal reads these of it; `report`: and adds to them. */
	goal?: 'read' | 'report';
	/** No row of the table is for the own division only. */
	noInternal?: boolean;
	insert?: Role;
	update?: Role;
	delete?: Role;
}

const byManagers = { insert: 'manager', update: 'manager' } as const;
const byCoordinators = { insert: 'coordinator', update: 'coordinator' } as const;
const byAdmins = { insert: 'admin', update: 'admin' } as const;

/** DESIGN §3, table by table. What a line does not name, nobody does. */
export const RIGHTS: Record<string, Rights> = {
	municipalities: { read: 'usual' },
	divisions: { read: 'usual', ...byAdmins },
	service_areas: { read: 'usual', ...byAdmins },
	service_units: { read: 'usual', ...byAdmins },
	profiles: { read: 'municipality', update: 'admin' },
	positions: { read: 'usual', ...byAdmins },
	position_holders: { read: 'municipality', ...byAdmins },
	memberships: { read: 'manager', ...byManagers, delete: 'manager' },
	settings: { read: 'usual', ...byAdmins },
	audit_entries: { read: 'admin' },

	source_documents: { read: 'usual', insert: 'editor', update: 'manager' },
	source_figures: { read: 'signed in', insert: 'editor' },
	import_runs: { read: 'municipality', national: 'signed in', ...byCoordinators },
	import_rows: { read: 'coordinator', insert: 'coordinator' },

	areas: { read: 'everybody' },
	classes: { read: 'everybody' },
	indicators: { read: 'usual', national: 'everybody', ...byManagers },
	observations: { read: 'house', national: 'signed in', insert: 'editor', update: 'manager' },
	indicator_targets: { read: 'usual', ...byManagers },
	series_breaks: { read: 'municipality', national: 'everybody', insert: 'editor', update: 'editor' },
	published_observations: { read: 'everybody' },
	index_definitions: { read: 'usual', ...byCoordinators },
	index_components: { read: 'usual', insert: 'coordinator' },

	plans: { read: 'usual', ...byManagers },
	objectives: { read: 'usual', ...byManagers },
	goals: { read: 'usual', goal: 'read', ...byManagers },
	goal_owners: { read: 'usual', goal: 'read', insert: 'manager', delete: 'manager' },
	goal_metrics: { read: 'usual', goal: 'read', ...byManagers, delete: 'manager' },
	activities: { read: 'usual', goal: 'read', ...byManagers, delete: 'manager' },
	goal_indicators: { read: 'usual', goal: 'read', insert: 'manager', delete: 'manager' },

	reporting_rounds: { read: 'usual', ...byCoordinators },
	round_plans: { read: 'house', noInternal: true, insert: 'coordinator', delete: 'coordinator' },
	goal_reports: { read: 'usual', goal: 'report', insert: 'editor', update: 'coordinator' },
	round_signoffs: { read: 'municipality', insert: 'manager' }, // one's own: rounds.test.ts

	working_groups: { read: 'usual', ...byCoordinators },
	group_notes: { read: 'usual', ...byCoordinators },
	self_evaluations: { read: 'usual', ...byCoordinators }
};
