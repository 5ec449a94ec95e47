import type { PGlite } from '@electric-sql/pglite';
import { ABROAD, bystander, castDb, DIVISION, HOME, OPEN, PLACES, uuid } from '../cast.ts';
import { duties } from './duties.ts';
import { breaks, expected, imports, index, indicators, published, sources } from './figures.ts';
import { budget, checks, risks, services } from './money.ts';
import { members, people } from './people.ts';
import { groups, plans, rounds, signoffs } from './plans.ts';
import { at, found, inserted, VISIBILITIES, type Family, type Row } from './row.ts';

const FAMILIES: Family[] = [
	people,
	sources,
	indicators,
	index,
	plans,
	rounds,
	groups,
	checks,
	services,
	budget,
	risks
];
/** Of these a place has one row each, whatever the visibility. */
const SINGLES: Family[] = [duties, members, imports, breaks, expected, signoffs, published];

const owned = PLACES.flatMap((place) => [
	...VISIBILITIES.flatMap((visibility) =>
		FAMILIES.flatMap((family) => family(at(place, visibility))).map(([table, values]): Row => ({
			table,
			place,
			visibility,
			values
		}))
	),
	...SINGLES.flatMap((family) => family(at(place, 'shared'))).map(([table, values]): Row => ({
		table,
		place,
		visibility: null,
		values
	}))
]);

const reference = (table: string, values: Row['values']): Row => ({
	table,
	place: 'national',
	visibility: null,
	values
});

const id = (table: string) => uuid(table, 'national');
const areas = ['KU111', 'KU091'].map((code) =>
	reference('areas', {
		code,
		category: 'municipality',
		municipality_number: code.slice(2),
		name: code
	})
);
const national = [
	reference('classes', { id: id('classes'), dimension: 'sex', code: 'all', name: 'yhteensä' }),
	reference('import_runs', { id: id('import_runs'), source: 'Sotkanet' }),
	reference('import_rows', { run_id: id('import_runs'), line: 1, raw: {}, state: 'accepted' }),
	reference('indicators', {
		id: id('indicators'),
		slug: 'nuorisotyottomyys',
		name: 'Nuorisotyöttömyys',
		direction: 'lower_is_better',
		kind: 'wellbeing'
	}),
	reference('observations', {
		id: id('observations'),
		indicator_id: id('indicators'),
		area_code: 'KU111',
		period_start: '2020-01-01',
		period_end: '2020-12-31',
		value: 103
	}),
	reference('indicator_lists', {
		id: id('indicator_lists'),
		code: 'kaikille',
		name: 'kaikille',
		issuer: 'THL'
	}),
	reference('indicator_list_items', {
		id: id('indicator_list_items'),
		list_id: id('indicator_lists'),
		ordinal: 1,
		title: 'johtaminen'
	}),
	reference('series_breaks', {
		id: id('series_breaks'),
		indicator_id: id('indicators'),
		at: '2015-01-01',
		note: 'määritelmä muuttui'
	})
];

const divisions = (['theirs', 'abroad'] as const).flatMap((place) =>
	(['internal', 'public'] as const).map((visibility): Row => {
		const { id, name, owner } = at(place, visibility);
		const values = { id: id('divisions'), municipality_code: owner.municipality_code, name };
		return { table: 'divisions', place, visibility, values };
	})
);

const MADE = [...areas, ...national, ...divisions, ...owned];

const row = (table: string, place: Row['place'], visibility: Row['visibility'], values: object) =>
	({ table, place, visibility, values: { ...values } }) satisfies Row;

/** Rows of the cast itself. A division is at its own place. */
const CAST: Row[] = [
	row('municipalities', 'whole', 'shared', { code: HOME }),
	row('municipalities', 'abroad', 'shared', { code: ABROAD }),
	row('municipalities', 'abroad', 'public', { code: OPEN }),
	...PLACES.map((place) => row('divisions', place, 'shared', { id: DIVISION[place] })),
	...PLACES.map((place) => row('profiles', place, null, { id: bystander(place) })),
	...PLACES.map((place) =>
		row('audit_entries', place, null, {
			table_name: 'plans',
			row_id: at(place, 'internal').id('plans'),
			operation: 'insert'
		})
	)
];

/** Every row that the matrix asks about. */
export const TARGETS: readonly Row[] = [...CAST, ...MADE];

/** They leave the house only as part of something published. */
const UNPUBLISHED = [
	...['observations', 'published_observations', 'figure_checks', 'figure_check_parts'],
	...['entry_indicators', 'budget_figures', 'budget_remarks'],
	...['risk_reviews', 'risk_goals', 'risk_accounts']
];

/** SQL that makes a row as visible as it says. */
function shown(row: Row) {
	const published = row.visibility === 'public' ? 'now()' : 'null';
	const set = !UNPUBLISHED.includes(row.table) ? `, published_at = ${published}` : '';
	return `update ${found(row).replace(' where ', ` set visibility = '${row.visibility}'${set} where `)};`;
}

/** SQL for the rows above, each as visible as it says. Triggers would keep children like their goals. */
export const FILLED = `
	${MADE.map(({ table, values }) => `${inserted(table, values)};`).join('\n')}
	set session_replication_role = replica;
	${MADE.filter((row) => row.visibility)
		.map(shown)
		.join('\n')}
	set session_replication_role = origin;`;

/** The cast and the rows above, in a database of their own. */
export const filledDb = (): Promise<PGlite> => castDb(FILLED);
