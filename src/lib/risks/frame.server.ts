import type { Db } from '#lib/db/client.server.ts';
import type { Json } from '#lib/db/database.types.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { isNew } from './risks.server.ts';
import type { Scale } from './scale.ts';

const SETTING = 'risk_scale';

/** The municipality's scale as it is set, and the checkpoints of its rounds. */
export async function frame(db: Db, municipality: string) {
	const divisions = unwrap(
		await db
			.from('divisions')
			.select(
				'id, name, is_whole, settings (key, value, version), rounds: reporting_rounds (as_of)'
			)
			.eq('municipality_code', municipality)
			.eq('settings.key', SETTING)
			.order('name')
	);
	return framed(divisions);
}

/** As `frame`, with all that a risk may be tied to or told of. */
export async function choices(db: Db, municipality: string) {
	const divisions = unwrap(
		await db
			.from('divisions')
			.select(
				`id, name, is_whole, valid_to, settings (key, value, version), rounds: reporting_rounds (as_of),
				areas: service_areas (id, name, valid_to), positions (id, title),
				goals!goals_division_id_municipality_code_fkey (id, title, ends_on),
				accounts (id, name, name_sv, name_en, sort_order), budget_items (id, name)`
			)
			.eq('municipality_code', municipality)
			.eq('settings.key', SETTING)
			.order('name')
	);
	return { ...framed(divisions), divisions };
}
export type Choices = Awaited<ReturnType<typeof choices>>;

interface Framing {
	settings: { key: string; value: Json; version: number }[];
	rounds: { as_of: string }[];
}

const framed = (divisions: readonly Framing[]) => ({
	setting: divisions.flatMap(({ settings }) => settings)[0] ?? null,
	checkpoints: [
		...new Set(divisions.flatMap(({ rounds }) => rounds.map(({ as_of }) => as_of)))
	].sort()
});

/** Tells the scale, or that it is not told; false: somebody was faster. */
export async function setScale(
	db: Db,
	owner: { municipality_code: string; division_id: string },
	{ version, scale }: { version: number; scale: Scale | null }
) {
	const value: Json = scale ? { ...scale } : {};
	if (version === 0)
		return isNew(
			await db
				.from('settings')
				.insert({ ...owner, key: SETTING, value })
				.select('key')
				.single()
		);
	const changed = unwrap(
		await db
			.from('settings')
			.update({ value })
			.eq('municipality_code', owner.municipality_code)
			.eq('key', SETTING)
			.eq('version', version)
			.select('version')
	);
	return changed.length > 0;
}
