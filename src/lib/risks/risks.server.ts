import type { Db } from '#lib/db/client.server.ts';
import { DbError, unwrap } from '#lib/db/unwrap.server.ts';
import type { AccountLink, NewRisk, Review, RiskChange, Sharing, StatusChange } from './forms.ts';

const ROW = `id, title, description, control, status, sort_order, visibility,
	division: divisions!risks_division_id_municipality_code_fkey (id, name),
	area: service_areas (id, name),
	position: positions (id, title)` as const;

/** Every risk of a municipality that the caller may see, with its reviews and what it threatens. */
export async function list(db: Db, municipality: string) {
	return unwrap(
		await db
			.from('risks')
			.select(
				`${ROW}, document: source_documents (code),
				reviews: risk_reviews (id, reviewed_on, likelihood, impact, note, created_at),
				goals: risk_goals (goal: goals (id, title)),
				accounts: risk_accounts (id, account: accounts (id, name, name_sv, name_en))`
			)
			.eq('municipality_code', municipality)
	);
}
export type RiskRow = Awaited<ReturnType<typeof list>>[number];

/** One risk with all that hangs on it; a hidden or unknown one is 404. */
export async function get(db: Db, { municipality, id }: Place) {
	return unwrap(
		await db
			.from('risks')
			.select(
				`${ROW}, version, updated_at, published_at, identified_on,
				document: source_documents (code, title, dated),
				reviews: risk_reviews (id, reviewed_on, likelihood, impact, note, created_at,
					author: profiles (full_name),
					likelihood_print: source_figures!risk_reviews_likelihood_figure_id_municipality_code_fkey
						(table_label, row_label, column_label, raw),
					impact_print: source_figures!risk_reviews_impact_figure_id_municipality_code_fkey
						(table_label, row_label, column_label, raw)),
				goals: risk_goals (goal: goals (id, title)),
				accounts: risk_accounts (id, account: accounts (id, name, name_sv, name_en),
					area: service_areas (name), budget_item: budget_items (name))`
			)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.single()
	);
}
export type Risk = Awaited<ReturnType<typeof get>>;

/** One risk of one municipality: policies guard, the query filters. */
export interface Place {
	municipality: string;
	id: string;
}

/** Brings a risk; its id. */
export async function add(db: Db, municipality: string, risk: NewRisk) {
	const row = { municipality_code: municipality, ...risk };
	return unwrap(await db.from('risks').insert(row).select('id').single()).id;
}

/** Changes a risk. Null: somebody saved in between, or the caller may not (`stillSaid` tells). */
export async function change(
	db: Db,
	{ municipality, id }: Place,
	{ version, ...said }: RiskChange | StatusChange | Sharing
) {
	return unwrap(
		await db
			.from('risks')
			.update(said)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.eq('version', version)
			.select('version')
			.maybeSingle()
	);
}

/** What is saved now; the same version as before means that the caller may not change it. */
export async function stillSaid(db: Db, { municipality, id }: Place) {
	return unwrap(
		await db
			.from('risks')
			.select(
				'version, title, description, control, status, area: service_areas (name), position: positions (title)'
			)
			.eq('municipality_code', municipality)
			.eq('id', id)
			.single()
	);
}

const ownerOf = async (db: Db, { municipality, id }: Place) =>
	unwrap(
		await db
			.from('risks')
			.select('municipality_code, division_id, risk_id: id')
			.eq('municipality_code', municipality)
			.eq('id', id)
			.single()
	);

export async function review(db: Db, at: Place, said: Review) {
	const row = { ...(await ownerOf(db, at)), ...said };
	unwrap(await db.from('risk_reviews').insert(row).select('id').single());
}
/** Ties a risk to a goal; false: it was tied already. */
export const tieGoal = async (db: Db, at: Place, goal_id: string) =>
	isNew(
		await db
			.from('risk_goals')
			.insert({ ...(await ownerOf(db, at)), goal_id })
			.select('goal_id')
			.single()
	);

export async function untieGoal(db: Db, { municipality, id }: Place, goal: string) {
	unwrap(
		await db
			.from('risk_goals')
			.delete()
			.eq('municipality_code', municipality)
			.eq('risk_id', id)
			.eq('goal_id', goal)
			.select('goal_id')
			.single()
	);
}

/** Ties a risk to a line of the budget; false: it was tied already. */
export const tieAccount = async (db: Db, at: Place, { account_id, place }: AccountLink) =>
	isNew(
		await db
			.from('risk_accounts')
			.insert({ ...(await ownerOf(db, at)), account_id, ...place })
			.select('id')
			.single()
	);

export async function untieAccount(db: Db, { municipality, id }: Place, link: string) {
	unwrap(
		await db
			.from('risk_accounts')
			.delete()
			.eq('municipality_code', municipality)
			.eq('risk_id', id)
			.eq('id', link)
			.select('id')
			.single()
	);
}

/** Whether a row came to be; false: it was there already. */
export function isNew(answer: Parameters<typeof unwrap>[0]): boolean {
	try {
		unwrap(answer);
		return true;
	} catch (problem) {
		if (problem instanceof DbError && problem.code === '23505') return false;
		throw problem;
	}
}
