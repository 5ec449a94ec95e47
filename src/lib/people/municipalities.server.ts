import { anonymous } from '#lib/db/client.server.ts';
import { unwrap } from '#lib/db/unwrap.server.ts';

/** Municipalities that have opened their public pages, in Finnish order. */
export async function open() {
	const rows = unwrap(
		await anonymous()
			.from('municipalities')
			.select('code, name, nameSv: name_sv, slug')
			.not('published_at', 'is', null)
	);
	return rows.sort((a, b) => a.name.localeCompare(b.name, 'fi'));
}
