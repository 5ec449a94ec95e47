import type { Db } from '#lib/db/client.server.ts';
import { isSaved, TAKEN, unwrap } from '#lib/db/unwrap.server.ts';
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
		unwrap(await db.from('indicators').insert(row).select('id').single())
	);
	return made ? slug : null;
}

/* What somebody did meanwhile: another version, a figure outside the new scale, an index that took the indicator. */
const OVERTAKEN = ['PGRST116', '23514', '55006'];

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
				.single()
		)
	);
