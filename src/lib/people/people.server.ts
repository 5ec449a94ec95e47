import type { Db } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';
import { working, type MyRole } from './me.ts';

/** The signed-in person in the municipality asked for; null for who has no role anywhere. */
export async function me(db: Db, municipality: string | null) {
	const rows = unwrap(await db.rpc('me'));
	const [first] = rows;
	if (!first) return null;

	const roles = rows.flatMap((row): MyRole[] =>
		row.role === null
			? []
			: [
					{
						municipality: {
							code: row.municipality_code,
							name: row.municipality_name,
							slug: row.municipality_slug
						},
						division: { id: row.division_id, name: row.division_name },
						isWhole: row.is_whole,
						role: row.role,
						readOnly: row.read_only
					}
				]
	);
	return working({ id: first.user_id, fullName: first.full_name, roles }, municipality);
}
