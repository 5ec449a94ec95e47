import * as cast from './cast.ts';
import type { Place } from './cast.ts';

export type Role = 'reader' | 'contributor' | 'editor' | 'manager' | 'coordinator' | 'admin';
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
