import type { Db } from '#lib/db/client.server.ts';
import { DbError, unwrap } from '#lib/db/unwrap.server.ts';
import { slugOf, type IndicatorChange, type NewIndicator } from './own-indicator.ts';
import type { Series } from './series.ts';

type WithAges<T> = T & { ages: Series['age_groups'] };

const columnsOf = ({ rhythm, lag, lowest, highest, ages, ...facts }: WithAges<Facts>) => ({
	...facts,
	age_groups: ages,
	update_rhythm_months: rhythm,
	lag_months: lag,
	lowest_value: lowest,
	highest_value: highest
});
type Facts = Omit<NewIndicator, 'division' | 'direction'> & Pick<IndicatorChange, 'direction'>;

/** Whether it was saved; false where the database answers with one of these SQLSTATEs. */
async function isSaved(unless: readonly string[], save: () => Promise<unknown[]>) {
	try {
		return (await save()).length > 0;
	} catch (problem) {
		if (problem instanceof DbError && unless.includes(problem.code)) return false;
		throw problem;
	}
}

const TAKEN = '23505';

/** A new indicator of the municipality; null when its name is taken. */
export async function make(
	db: Db,
	municipality: string,
	{ division, direction, ...facts }: WithAges<NewIndicator>
): Promise<string | null> {
	const slug = slugOf(facts.name);
	const owner = { municipality_code: municipality, division_id: division };
	const row = { ...owner, ...columnsOf(facts), slug, direction };
	const made = await isSaved([TAKEN], async () =>
		unwrap(await db.from('indicators').insert(row).select('id'))
	);
	return made ? slug : null;
}

/* What somebody did meanwhile: a figure outside the new scale, an index that took the indicator. */
const OVERTAKEN = ['23514', '55006'];

/** Changes what is told of the municipality's own indicator. False: something else was saved in between. */
export const change = (
	db: Db,
	{ id, municipality_code }: Pick<Series, 'id'> & { municipality_code: string },
	{ version, ...facts }: WithAges<IndicatorChange>
): Promise<boolean> =>
	isSaved(OVERTAKEN, async () =>
		unwrap(
			await db
				.from('indicators')
				.update(columnsOf(facts))
				.eq('municipality_code', municipality_code)
				.eq('id', id)
				.eq('version', version)
				.select('id')
		)
	);
