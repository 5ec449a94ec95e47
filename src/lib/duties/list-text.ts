/** An item of a list as it is brought. */
export interface NewItem {
	heading: string;
	title: string;
	external_id: string | null;
}

/** A line that is no item, and why. */
export interface BadLine {
	line: number;
	reason: 'title_missing' | 'too_many_parts' | 'id_not_a_number' | 'too_long';
}

const MOST = { heading: 200, title: 500 };

/**
 * A list as people paste it: one item a line, `otsikko; nimike; Sotkanet-tunnus` or only the name. Tabs of
 * a spreadsheet do as well. Empty lines are passed over.
 *
 * @example readList('Having; Ahtaasti asuvat, %; 183\nOsallisuus')
 * // { items: [{ heading: 'Having', title: 'Ahtaasti asuvat, %', external_id: '183' }, …], bad: [] }
 */
export function readList(text: string): { items: NewItem[]; bad: BadLine[] } {
	const read = text
		.split(/\r\n|\r|\n/)
		.map((line, at) => ({ line: at + 1, parts: partsOf(line) }))
		.filter(({ parts }) => parts.some(Boolean))
		.map(({ line, parts }) => ({ line, read: itemOf(parts) }));
	return {
		items: read.flatMap(({ read: one }) => (typeof one === 'string' ? [] : [one])),
		bad: read.flatMap(({ line, read: one }) =>
			typeof one === 'string' ? [{ line, reason: one }] : []
		)
	};
}

const partsOf = (line: string) =>
	line.split(line.includes('\t') ? '\t' : ';').map((part) => part.trim());

function itemOf(parts: readonly string[]): NewItem | BadLine['reason'] {
	if (parts.length > 3) return 'too_many_parts';
	const [heading, title, id] = parts.length === 1 ? ['', parts[0], ''] : parts;
	if (!title) return 'title_missing';
	if (title.length > MOST.title || (heading ?? '').length > MOST.heading) return 'too_long';
	if (id && !/^\d{1,9}$/.test(id)) return 'id_not_a_number';
	return { heading: heading ?? '', title, external_id: id || null };
}
