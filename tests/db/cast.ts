import { createHash } from 'node:crypto';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { migratedDb } from './harness.ts';

/** The same uuid for the same words, so that a test can name a row without having made it. */
export const uuid = (...words: string[]) => {
	const hex = createHash('md5').update(words.join(' ')).digest('hex');
	return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
};

export const HOME = '111';
export const ABROAD = '091';
/** Has opened its public pages; nobody of the cast belongs to it. */
export const OPEN = '398';

/** Where a row may belong, seen from the division that most of the cast work in. */
export const PLACES = ['ours', 'theirs', 'whole', 'abroad'] as const;
export type Place = (typeof PLACES)[number];

export const municipalityOf = (place: Place) => (place === 'abroad' ? ABROAD : HOME);
export const DIVISION: Record<Place, string> = {
	ours: uuid('division ours'),
	theirs: uuid('division theirs'),
	whole: uuid('division whole'),
	abroad: uuid('division abroad')
};
const SPARE = uuid('division spare');
const SPARE_ABROAD = uuid('division spare abroad');
const WHOLE_ABROAD = uuid('division whole abroad');

/** A position of their division that answers for the goals of ours. */
export const OWNING_POSITION = uuid('position owning');

const person = (name: string) => uuid('person', name);
export const STRANGER = person('stranger');
export const READER = person('reader');
export const CONTRIBUTOR = person('contributor');
export const EDITOR = person('editor');
export const MANAGER = person('manager');
export const COORDINATOR = person('coordinator');
export const ADMIN = person('admin');
export const OWNER = person('owner');
export const SUBSTITUTE = person('substitute');
export const DEACTIVATED = person('deactivated');
export const EXPIRED = person('expired');
export const VIEWING = person('viewing');
export const NEIGHBOUR = person('neighbour');
export const NEWCOMER = { [HOME]: person('newcomer'), [ABROAD]: person('newcomer abroad') };
/** Somebody who works there and does nothing. */
export const bystander = (place: Place) => person(`bystander ${place}`);

const people = (given: Record<string, string>) =>
	Object.values(given)
		.map((id) => `('${id}')`)
		.join(', ');

const ALL = {
	...{ STRANGER, READER, CONTRIBUTOR, EDITOR, MANAGER, COORDINATOR, ADMIN, OWNER, SUBSTITUTE },
	...{ DEACTIVATED, EXPIRED, VIEWING, NEIGHBOUR, ...NEWCOMER },
	...Object.fromEntries(PLACES.map((place) => [place, bystander(place)]))
};

const member = (id: string, division: string, role: string, validTo = 'null') =>
	`select '${id}'::uuid, '${division}'::uuid, '${role}'::public.member_role, (${validTo})::date`;

const MEMBERS = [
	member(READER, DIVISION.ours, 'reader'),
	member(CONTRIBUTOR, DIVISION.ours, 'contributor'),
	member(EDITOR, DIVISION.ours, 'editor'),
	member(MANAGER, DIVISION.ours, 'manager'),
	member(COORDINATOR, DIVISION.whole, 'coordinator'),
	member(ADMIN, DIVISION.whole, 'admin'),
	member(OWNER, DIVISION.theirs, 'contributor'),
	member(SUBSTITUTE, DIVISION.theirs, 'contributor'),
	member(DEACTIVATED, DIVISION.whole, 'admin'),
	member(EXPIRED, DIVISION.whole, 'admin', 'current_date - 1'),
	member(VIEWING, DIVISION.whole, 'coordinator'),
	member(NEIGHBOUR, WHOLE_ABROAD, 'coordinator'),
	member(NEWCOMER[HOME], SPARE, 'reader'),
	member(NEWCOMER[ABROAD], SPARE_ABROAD, 'reader')
];

const holder = (id: string, isSubstitute: boolean) =>
	`('${HOME}', '${DIVISION.theirs}', '${OWNING_POSITION}', '${id}', ${isSubstitute}, current_date - 30)`;

/** Everybody's account. */
export const ACCOUNTS = `insert into auth.users (id) values ${people(ALL)} on conflict do nothing;`;

/** Two municipalities with their divisions and people. */
export const CAST = `
	insert into public.municipalities (code, name, name_sv, slug, published_at) values
		('${HOME}', 'Heinola', 'Heinola', 'heinola', null),
		('${ABROAD}', 'Helsinki', 'Helsingfors', 'helsinki', null),
		('${OPEN}', 'Lahti', 'Lahtis', 'lahti', now());
	insert into public.divisions (id, municipality_code, name, is_whole) values
		('${DIVISION.whole}', '${HOME}', 'Koko kunta', true),
		('${WHOLE_ABROAD}', '${ABROAD}', 'Koko kunta', true),
		('${DIVISION.ours}', '${HOME}', 'Sivistystoimiala', false),
		('${DIVISION.theirs}', '${HOME}', 'Tekninen toimiala', false),
		('${SPARE}', '${HOME}', 'Konsernihallinto', false),
		('${DIVISION.abroad}', '${ABROAD}', 'Kulttuuri ja vapaa-aika', false),
		('${SPARE_ABROAD}', '${ABROAD}', 'Kaupunkiympäristö', false);
	insert into public.profiles (id, full_name, is_active)
		select id, 'Henkilö', id <> '${DEACTIVATED}' from auth.users;
	insert into public.memberships
			(user_id, municipality_code, division_id, is_whole, role, valid_from, valid_to)
		select m.user_id, d.municipality_code, d.id, d.is_whole, m.role, current_date - 30, m.valid_to
		from (${MEMBERS.join(' union all ')}) as m (user_id, division_id, role, valid_to)
		join public.divisions d on d.id = m.division_id;
	insert into public.positions (id, municipality_code, division_id, title)
		values ('${OWNING_POSITION}', '${HOME}', '${DIVISION.theirs}', 'Tekninen johtaja');
	insert into public.position_holders
			(municipality_code, division_id, position_id, profile_id, is_substitute, valid_from) values
		${holder(OWNER, false)}, ${holder(SUBSTITUTE, true)}, ${holder(DEACTIVATED, true)},
		${holder(VIEWING, true)};
	insert into private.view_as (user_id, municipality_code, division_id, role, until)
		values ('${VIEWING}', '${HOME}', '${DIVISION.ours}', 'reader', now() + interval '2 days');`;

/** The cast, and the rows of `more`, in a database of its own. */
export const castDb = (more = ''): Promise<PGlite> => migratedDb(ACCOUNTS + CAST + more);

/** Goes on within the transaction of `as` as somebody else (null: signed out). */
export async function become(tx: Transaction, id: string | null) {
	const role = id ? 'authenticated' : 'anon';
	const claims = JSON.stringify(id ? { sub: id, role } : { role });
	await tx.query(`select set_config('request.jwt.claims', $1, true)`, [claims]);
	await tx.exec(`reset role; set local role ${role}`);
}
