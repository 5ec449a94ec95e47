import { belongs, has, type Actor, type Role } from './actors.ts';
import type { Row } from './rows/row.ts';

type Write = 'insert' | 'update' | 'delete';
type Target = Pick<Row, 'place' | 'visibility'>;

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
	/** What was published stays as it is. */
	frozen?: boolean;
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
	service_units: { read: 'usual', ...byManagers },
	profiles: { read: 'municipality', update: 'admin' },
	positions: { read: 'usual', ...byAdmins },
	position_holders: { read: 'municipality', ...byAdmins },
	memberships: { read: 'manager', ...byManagers, delete: 'manager' },
	settings: { read: 'usual', ...byAdmins },
	audit_entries: { read: 'admin' },

	source_documents: { read: 'usual', insert: 'editor', update: 'manager' },
	source_figures: { read: 'signed in', insert: 'editor' },
	import_runs: { read: 'municipality', national: 'signed in', ...byCoordinators },
	import_rows: { read: 'coordinator', insert: 'coordinator', delete: 'coordinator' },
	import_mappings: { read: 'coordinator', ...byCoordinators, delete: 'coordinator' },
	import_chunks: { read: 'coordinator', insert: 'coordinator', delete: 'coordinator' },
	staged_observations: { read: 'coordinator', ...byCoordinators, delete: 'coordinator' },
	staged_classes: { read: 'coordinator', insert: 'coordinator', delete: 'coordinator' },

	areas: { read: 'everybody' },
	classes: { read: 'municipality', national: 'everybody', insert: 'coordinator' },
	indicators: { read: 'usual', national: 'everybody', ...byManagers },
	observations: { read: 'house', national: 'signed in', insert: 'editor', update: 'manager' },
	indicator_targets: { read: 'usual', ...byManagers },
	series_breaks: {
		read: 'municipality',
		national: 'everybody',
		insert: 'editor',
		update: 'editor'
	},
	expected_updates: { read: 'municipality', insert: 'editor', update: 'editor', delete: 'editor' },
	published_observations: { read: 'everybody' },
	index_definitions: { read: 'usual', ...byCoordinators },
	index_components: { read: 'usual', insert: 'coordinator' },

	indicator_lists: {
		read: 'municipality',
		national: 'signed in',
		...byCoordinators,
		delete: 'coordinator'
	},
	indicator_list_items: { read: 'municipality', national: 'signed in', insert: 'coordinator' },
	list_matches: { read: 'municipality', ...byCoordinators, delete: 'coordinator' },

	plans: { read: 'usual', ...byManagers },
	objectives: { read: 'usual', ...byManagers },
	goals: { read: 'usual', goal: 'read', ...byManagers },
	goal_owners: { read: 'usual', goal: 'read', insert: 'manager', delete: 'manager' },
	goal_metrics: { read: 'usual', goal: 'read', ...byManagers, delete: 'manager' },
	activities: { read: 'usual', goal: 'read', ...byManagers, delete: 'manager' },
	goal_indicators: { read: 'usual', goal: 'read', insert: 'manager', delete: 'manager' },

	reporting_rounds: { read: 'usual', ...byCoordinators },
	round_plans: { read: 'house', insert: 'coordinator', delete: 'coordinator' },
	goal_reports: {
		read: 'usual',
		goal: 'report',
		insert: 'editor',
		update: 'coordinator',
		frozen: true
	},
	round_signoffs: { read: 'municipality', insert: 'manager' }, // one's own: rounds.test.ts

	working_groups: { read: 'usual', ...byCoordinators },
	group_notes: { read: 'usual', ...byCoordinators },
	self_evaluations: { read: 'usual', ...byCoordinators },

	figure_checks: { read: 'house', insert: 'editor', delete: 'coordinator' },
	figure_check_parts: { read: 'house', insert: 'editor' },
	unit_spaces: { read: 'usual', ...byManagers },
	entry_indicators: { read: 'house', ...byManagers, delete: 'manager' },
	accounts: { read: 'usual', ...byCoordinators },
	budget_items: { read: 'usual', ...byManagers },
	budget_figures: { read: 'house', ...byManagers },
	budget_remarks: { read: 'house', insert: 'manager' },
	risks: { read: 'usual', insert: 'editor', update: 'editor' },
	risk_reviews: { read: 'house', insert: 'editor' },
	risk_goals: { read: 'house', insert: 'editor', delete: 'editor' },
	risk_accounts: { read: 'house', insert: 'editor', delete: 'editor' }
};

/** May the actor see such a row? */
export function reads(actor: Actor, rights: Rights, { place, visibility }: Target) {
	if (rights.read === 'everybody') return true;
	if (place === 'national')
		return rights.national === 'everybody' || (rights.national === 'signed in' && !!actor.id);
	if (rights.goal && actor.answersFor === place) return true;
	if (rights.read === 'municipality') return belongs(actor, place);
	if (!isByVisibility(rights.read)) return has(actor, rights.read, place);

	if (visibility === 'internal') return has(actor, 'editor', place);
	if (visibility === 'shared' || rights.read === 'house') return belongs(actor, place);
	return !!actor.id || rights.read === 'usual';
}

const isByVisibility = (read: Read) => read === 'usual' || read === 'signed in' || read === 'house';

/** What somebody does, and to what kind of row. */
interface Deed extends Target {
	operation: Write;
}

/** May the actor do it? */
export function writes(actor: Actor, rights: Rights, { operation, place, visibility }: Deed) {
	const least = rights[operation];
	if (!least || place === 'national' || actor.readOnly) return false;
	if (rights.frozen && visibility === 'public') return false;
	if (rights.goal === 'report' && operation === 'insert' && actor.answersFor === place) return true;
	return has(actor, least, place);
}
