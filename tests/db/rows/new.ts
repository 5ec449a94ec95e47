import { municipalityOf, NEWCOMER, HOME, ABROAD, uuid, type Place } from '../cast.ts';
import { TARGETS } from './all.ts';
import { at, inserted, type Values } from './row.ts';

/** A change of all rows of each table that nothing but the rights may refuse. */
export const CHANGES: Record<string, string> = {
	municipalities: `name = name || '!'`,
	divisions: `name = name || '!'`,
	service_areas: `name = name || '!'`,
	service_units: `name = name || '!'`,
	profiles: `full_name = full_name || '!'`,
	positions: `title = title || '!'`,
	position_holders: `valid_to = '2099-12-31'`,
	memberships: `role = 'contributor'`,
	settings: `value = '2'`,
	audit_entries: `row_id = ''`,
	source_documents: `title = title || '!'`,
	source_figures: `note = note || '!'`,
	import_runs: `note = note || '!'`,
	import_rows: `reason = 'uusi'`,
	import_mappings: `mapping = '[]'`,
	import_chunks: `piece = 'bmV3'`,
	staged_observations: `outcome = 'changed'`,
	staged_classes: `name = name || '!'`,
	expected_updates: `note = note || '!'`,
	areas: `name = name || '!'`,
	classes: `name = name || '!'`,
	indicators: `name = name || '!'`,
	observations: `visibility = 'shared'`,
	indicator_targets: `value = 21`,
	series_breaks: `note = note || '!'`,
	published_observations: `value = 21`,
	index_definitions: `note = note || '!'`,
	index_components: `weight = 2`,
	indicator_lists: `name = name || '!'`,
	indicator_list_items: `title = title || '!'`,
	list_matches: `note = note || '!'`,
	plans: `name = name || '!'`,
	objectives: `name = name || '!'`,
	goals: `title = title || '!'`,
	goal_owners: `sort_order = 2`,
	goal_metrics: `text = text || '!'`,
	activities: `text = text || '!'`,
	goal_indicators: `visibility = 'shared'`,
	reporting_rounds: `name = name || '!'`,
	round_plans: `visibility = 'shared'`,
	goal_reports: `question = 'Miksi?', returned_at = now()`,
	round_signoffs: `note = note || '!'`,
	working_groups: `name = name || '!'`,
	group_notes: `text = text || '!'`,
	self_evaluations: `text = text || '!'`,
	figure_checks: `note = note || '!'`,
	figure_check_parts: `factor = 2`,
	unit_spaces: `name = name || '!'`,
	entry_indicators: `sort_order = 2`,
	accounts: `name = name || '!'`,
	budget_items: `name = name || '!'`,
	budget_figures: `visibility = 'shared'`,
	budget_remarks: `text = text || '!'`,
	risks: `title = title || '!'`,
	risk_reviews: `note = note || '!'`,
	risk_goals: `visibility = 'shared'`,
	risk_accounts: `visibility = 'shared'`
};

const person = (place: Place) => NEWCOMER[place === 'abroad' ? ABROAD : HOME];

/** What must differ from the row that is there already; undefined: not for us to give. */
const FRESH: Record<string, (place: Place) => Values> = {
	municipalities: () => ({ code: '999', name: 'x', name_sv: 'x', slug: 'x' }),
	divisions: (place) => ({ municipality_code: municipalityOf(place), name: 'uusi toimiala' }),
	service_areas: () => ({ name: 'uusi' }),
	service_units: () => ({ name: 'uusi' }),
	profiles: () => ({ id: undefined, full_name: 'uusi' }),
	positions: () => ({ title: 'uusi' }),
	position_holders: (place) => ({ profile_id: person(place) }),
	memberships: (place) => ({ user_id: person(place) }),
	settings: () => ({ key: 'uusi' }),
	audit_entries: () => ({ table_name: 'plans', row_id: 'x', operation: 'insert', after: {} }),
	source_documents: () => ({ code: 'uusi' }),
	import_rows: () => ({ line: 2 }),
	import_mappings: () => ({ fingerprint: 'uusi' }),
	import_chunks: () => ({ ordinal: 2 }),
	staged_observations: () => ({ line: 2 }),
	staged_classes: () => ({ ordinal: 2, code: 'uusi' }),
	expected_updates: (place) => ({ indicator_id: at(place, 'public').id('indicators') }),
	areas: () => ({ code: 'KU999', category: 'municipality', municipality_number: '999', name: 'x' }),
	classes: () => ({ code: 'uusi' }),
	indicators: () => ({ slug: 'uusi' }),
	observations: () => ({ period_start: '2021-01-01', period_end: '2021-12-31' }),
	indicator_targets: () => ({ year: 2022 }),
	series_breaks: () => ({ at: '2018-01-01' }),
	published_observations: () => ({ year: 2021 }),
	index_definitions: () => ({ slug: 'uusi' }),
	index_components: () => ({ sort_order: 2 }),
	indicator_lists: () => ({ code: 'uusi' }),
	indicator_list_items: () => ({ ordinal: 2 }),
	list_matches: () => ({ item_id: uuid('indicator_list_items', 'national') }),
	plans: () => ({ name: 'uusi' }),
	objectives: () => ({ name: 'uusi' }),
	goal_owners: (place) => ({ service_area_id: at(place, 'shared').id('service_areas') }),
	goal_metrics: () => ({ ordinal: 2 }),
	activities: () => ({ ordinal: 2 }),
	goal_indicators: (place) => ({ indicator_id: at(place, 'public').id('indicators') }),
	reporting_rounds: () => ({ name: 'uusi' }),
	round_plans: (place) => ({ plan_id: at(place, 'public').id('plans') }),
	goal_reports: () => ({ version: 2 }),
	round_signoffs: (place) => ({
		round_id: at(place, 'public').id('reporting_rounds'),
		signed_by: undefined
	}),
	working_groups: () => ({ short_name: 'uusi' }),
	group_notes: () => ({ ordinal: 2 }),
	self_evaluations: () => ({ year: 2022 }),
	figure_checks: () => ({ rule: 'uusi' }),
	figure_check_parts: () => ({ ordinal: 2 }),
	unit_spaces: () => ({ name: 'uusi' }),
	entry_indicators: () => ({ unit_kind: 'school' }),
	accounts: () => ({ name: 'uusi' }),
	budget_items: () => ({ name: 'uusi' }),
	budget_figures: () => ({ fiscal_year: 2022 }),
	budget_remarks: () => ({ version: 2 }),
	risk_goals: (place) => ({ goal_id: at(place, 'public').id('goals') }),
	risk_accounts: (place) => ({ account_id: at(place, 'public').id('accounts') })
};

/** SQL for one more row of the table at the place, with only the columns that people may give. */
export function newRow(table: string, place: Place, giver: string | null) {
	const like = TARGETS.find(
		(row) => row.table === table && row.place === place && row.visibility !== 'internal'
	);
	const own = table === 'import_runs' ? { started_by: giver } : {};
	const given = { ...like?.values, id: undefined, ...FRESH[table]?.(place), ...own };
	const values = Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined)
	);
	return inserted(table, values);
}
