import type { Draft, DraftGroup, DraftPart } from './draft.ts';

/** Names of the fields of a row: `part.<indicator>.weight`, `group.g1.name`. */
export const partField = (indicator: string, field: string) => `part.${indicator}.${field}`;
export const groupField = (key: string, field: string) => `group.${key}.${field}`;

/** More than an index can have is not read. */
const MOST_ROWS = 100;

/** The draft as it was posted, rows in their order; a missing field is an empty one. */
export function readDraft(form: FormData): Draft {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const group = (key: string): DraftGroup => ({
		key,
		name: text(groupField(key, 'name')),
		weight: text(groupField(key, 'weight')),
		aggregate: text(groupField(key, 'aggregate')),
		minShare: text(groupField(key, 'minShare'))
	});
	const part = (indicator: string): DraftPart => ({
		indicator,
		group: text(partField(indicator, 'group')),
		weight: text(partField(indicator, 'weight')),
		recipe: text(partField(indicator, 'recipe')),
		lower: text(partField(indicator, 'lower')),
		upper: text(partField(indicator, 'upper')),
		year: text(partField(indicator, 'year')),
		clamp: form.has(partField(indicator, 'clamp')),
		ln: form.has(partField(indicator, 'ln')),
		kept: text(partField(indicator, 'kept'))
	});
	return {
		basedOn: text('basedOn'),
		name: text('name'),
		nameSv: text('nameSv'),
		nameEn: text('nameEn'),
		note: text('note'),
		direction: text('direction'),
		aggregate: text('aggregate'),
		minShare: text('minShare'),
		carry: text('carry'),
		isExample: form.has('isExample'),
		groups: rowsOf(form, /^group\.(g\d{1,3})\.weight$/).map(group),
		parts: rowsOf(form, /^part\.([0-9a-f-]{36})\.weight$/).map(part)
	};
}

const rowsOf = (form: FormData, name: RegExp) => [
	...new Set([...form.keys()].flatMap((key) => name.exec(key)?.[1] ?? []).slice(0, MOST_ROWS))
];
