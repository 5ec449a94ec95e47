import type { Db } from '#lib/db/client.server.ts';
import { DbError, unwrap } from '#lib/db/unwrap.server.ts';
import type { Answer } from './answer.ts';
import { dayAsked, type Asked } from './asked.ts';
import { dayOf, type FigureForm, type RemarkForm } from './forms.ts';
import type { PlaceIds } from './line.ts';

/** A page of follow-up: of the whole municipality its sums, of one place every account. */
export async function followUp(
	db: Db,
	municipality: string,
	{ asked, place }: { asked: Pick<Asked, 'year' | 'month'>; place?: string }
): Promise<Answer> {
	const answer = unwrap(
		await db.rpc('budget_follow_up', {
			municipality,
			asked_year: asked.year,
			asked_through: dayAsked(asked),
			in_place: place ?? null
		})
	);
	return answer as unknown as Answer;
}

/** Who owns what is written: the municipality, and the place in it. */
export interface Owner extends PlaceIds {
	municipality_code: string;
}

const taken = (problem: unknown) => problem instanceof DbError && problem.code === '23505';

/** Saves the next version of a remark; false when somebody has saved one since it was read. */
export async function remark(db: Db, owner: Owner, form: RemarkForm): Promise<boolean> {
	const { kind, year, through, version, forecast, text } = form;
	const row = { ...owner, kind, fiscal_year: year, through_date: through, version: version + 1 };
	try {
		unwrap(
			await db
				.from('budget_remarks')
				.insert({ ...row, forecast_cents: forecast, text })
				.select('id')
				.single()
		);
		return true;
	} catch (problem) {
		if (taken(problem)) return false;
		throw problem;
	}
}

/** The edition of an amount that holds now, if it is told at all. */
export async function held(db: Db, owner: Owner, form: FigureForm) {
	let query = db
		.from('current_budget_figures')
		.select('id, edition, amount_cents, printed_unit, printed_decimals, note, created_at')
		.eq('municipality_code', owner.municipality_code)
		.eq('division_id', owner.division_id)
		.eq('account_id', form.account)
		.eq('kind', form.kind)
		.eq('fiscal_year', form.year)
		.eq('basis', form.basis);
	for (const column of ['service_area_id', 'item_id'] as const)
		query = owner[column] ? query.eq(column, owner[column]) : query.is(column, null);
	const day = dayOf(form);
	query = day ? query.eq('through_date', day) : query.is('through_date', null);
	return unwrap(await query.maybeSingle());
}
export type Held = Awaited<ReturnType<typeof held>>;

/** The next edition of an amount, as a row. */
function editionOf(owner: Owner, form: FigureForm, current: Held) {
	const { cents, unit, decimals } = form.money;
	return {
		...owner,
		...{ account_id: form.account, kind: form.kind, fiscal_year: form.year, basis: form.basis },
		...{ through_date: dayOf(form), amount_cents: cents, printed_unit: unit },
		...{ printed_decimals: decimals, note: form.note, edition: (current?.edition ?? 0) + 1 },
		supersedes_id: current?.id ?? null
	};
}

/**
 * Enters an amount, or corrects it with a new edition; what it replaces stays to be seen. Answers what
 * somebody else has entered meanwhile, or null when it was saved.
 */
export async function enter(db: Db, owner: Owner, form: FigureForm): Promise<Held> {
	const current = await held(db, owner, form);
	if (current && current.id !== form.replaces) return current;
	try {
		const row = editionOf(owner, form, current);
		unwrap(await db.from('budget_figures').insert(row).select('id').single());
		return null;
	} catch (problem) {
		if (taken(problem)) return held(db, owner, form);
		throw problem;
	}
}
