import type { Db } from '#lib/db/client.server.ts';
import { isSaved, TAKEN, unwrap } from '#lib/db/unwrap.server.ts';
import type { BreakEntry, Expectation, TargetEntry } from './entry-forms.ts';
import type { ValueEntry } from './entry.ts';
import { linesOf, type Series, type Told } from './series.ts';

/** Whose figure of which series it is. */
export interface Owner {
	municipality: string;
	division: string;
	series: Pick<Series, 'id'>;
}

/** What a value tells of; without any it is the whole municipality. */
const subjectOf = (one: Told | undefined, municipality: string) => ({
	area_code: one ? one.area_code : `KU${municipality}`,
	subject_division_id: one?.division?.id ?? null,
	service_area_id: one?.area?.id ?? null,
	service_unit_id: one?.place?.id ?? null,
	class_id: one?.class?.id ?? null
});

export type Entered = Omit<ValueEntry, 'corrects' | 'division' | 'line'>;

/** False: somebody saved the same in between. */
const isFirst = (save: () => Promise<unknown>) => isSaved([TAKEN], save);

/** A new value of one line of a series. False: the period has a value already. */
export const enter = (
	db: Db,
	{ municipality, division, series }: Owner & { series: Series },
	{ line, ...entered }: Entered & { line: string }
) => {
	const like = linesOf(series.values).find(({ key }) => key.trim() === line.trim())?.first;
	return isFirst(async () =>
		unwrap(
			await db
				.from('observations')
				.insert({
					municipality_code: municipality,
					division_id: division,
					indicator_id: series.id,
					...subjectOf(like, municipality),
					...entered
				})
				.select('id')
				.single()
		)
	);
};

/** The next edition of the municipality's own value; its period and subject stay. False: overtaken. */
export const correct = (db: Db, { id }: Pick<Series, 'id'>, old: Told, entered: Entered) =>
	isFirst(async () =>
		unwrap(
			await db
				.from('observations')
				.insert({
					method: old.method,
					scope: old.scope,
					...entered,
					municipality_code: old.municipality_code,
					division_id: old.division_id,
					indicator_id: id,
					...subjectOf(old, old.municipality_code ?? ''),
					period_start: old.period_start,
					period_end: old.period_end,
					edition: old.edition + 1,
					supersedes_id: old.id
				})
				.select('id')
				.single()
		)
	);

/** When the next value is expected. False: somebody said so in between. */
export async function expect(db: Db, owner: Owner, { version, expected_on, note }: Expectation) {
	if (version === 0)
		return isFirst(async () =>
			unwrap(
				await db
					.from('expected_updates')
					.insert({ ...ownedBy(owner), expected_on, note })
					.select('id')
					.single()
			)
		);
	const changed = unwrap(
		await db
			.from('expected_updates')
			.update({ expected_on, note })
			.eq('municipality_code', owner.municipality)
			.eq('indicator_id', owner.series.id)
			.eq('version', version)
			.select('id')
	);
	return changed.length > 0;
}

const ownedBy = ({ municipality, division, series }: Owner) => ({
	municipality_code: municipality,
	division_id: division,
	indicator_id: series.id
});

/** The target of a year. False: the year has one that was not on the screen. */
export async function setTarget(
	db: Db,
	owner: Owner,
	{ replaces, version, year, operator, target, note }: TargetEntry
) {
	if (replaces === '')
		return isFirst(async () =>
			unwrap(
				await db
					.from('indicator_targets')
					.insert({ ...ownedBy(owner), year, operator, value: target, note })
					.select('id')
					.single()
			)
		);
	const changed = unwrap(
		await db
			.from('indicator_targets')
			.update({ operator, value: target, qualifier: null, note })
			.eq('municipality_code', owner.municipality)
			.eq('id', replaces)
			.eq('year', year)
			.eq('version', version)
			.select('id')
	);
	return changed.length > 0;
}

/** Where the series changes its meaning. False: that day has a break already. */
export const markBreak = (db: Db, owner: Owner, { at, note }: BreakEntry) =>
	isFirst(async () =>
		unwrap(
			await db
				.from('series_breaks')
				.insert({ ...ownedBy(owner), at, note })
				.select('id')
				.single()
		)
	);
