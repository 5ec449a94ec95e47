import { indicatorsOf, type StoredIndex } from './definition.ts';
import type { Draft, DraftGroup, DraftPart } from './draft.ts';
import { Normalise } from './engine-methods.ts';
import { recipeOf } from './recipe.ts';

/** A number as a Finn types it; nothing for what is not there. */
const typed = (value: number | null) =>
	value === null || Number.isNaN(value) ? '' : String(value).replace('.', ',');
const percent = (share: number | null) =>
	typed(share === null ? null : Number((share * 100).toFixed(6)));

/** A stored edition as a draft of the next one. Why it changes is for the editor to tell. */
export function draftOf(index: StoredIndex): Draft {
	const groups = index.components
		.filter(({ indicator }) => indicator === null)
		.sort((a, b) => a.sort_order - b.sort_order);
	return {
		basedOn: index.id,
		name: index.name,
		nameSv: index.name_sv,
		nameEn: index.name_en,
		note: '',
		direction: index.direction,
		aggregate: index.aggregate,
		minShare: percent(index.min_share),
		carry: String(index.carry_forward_years),
		isExample: index.is_example,
		groups: groups.map((group, at) => ({
			key: `g${String(at + 1)}`,
			name: group.name,
			weight: typed(group.weight),
			aggregate: group.aggregate ?? 'arithmetic',
			minShare: percent(group.min_share)
		})),
		parts: indicatorsOf(index).map((part) => {
			const at = groups.findIndex(({ id }) => id === part.parent_id);
			return {
				...partOf(part.indicator_id ?? '', Normalise.parse(part.normalise)),
				group: at < 0 ? '' : `g${String(at + 1)}`,
				weight: typed(part.weight)
			};
		})
	};
}

function partOf(indicator: string, normalise: Normalise): DraftPart {
	const { recipe, lower, upper, year, isClamped, isLog, kept } = recipeOf(normalise);
	return {
		indicator,
		group: '',
		weight: '1',
		recipe,
		lower: typed(lower),
		upper: typed(upper),
		year: typed(year),
		clamp: isClamped,
		ln: isLog,
		kept
	};
}

/** What a button of the form changes in the rows. */
export function changed(draft: Draft, what: string, added: string): Draft {
	const [verb, key = ''] = what.split(':');
	const { parts, groups } = draft;
	const isThere = parts.some(({ indicator }) => indicator === added);
	switch (verb) {
		case 'add-part':
			if (added === '' || isThere) return draft;
			return { ...draft, parts: [...parts, partOf(added, { method: 'none' })] };
		case 'remove-part':
			return { ...draft, parts: parts.filter(({ indicator }) => indicator !== key) };
		case 'add-group':
			return { ...draft, groups: [...groups, newGroup(groups)] };
		case 'remove-group':
			return {
				...draft,
				groups: groups.filter((group) => group.key !== key),
				parts: parts.map((part) => (part.group === key ? { ...part, group: '' } : part))
			};
		default:
			return draft;
	}
}

function newGroup(groups: readonly DraftGroup[]): DraftGroup {
	const numbers = groups.map(({ key }) => Number(key.slice(1)) || 0);
	const key = `g${String(Math.max(0, ...numbers) + 1)}`;
	return { key, name: '', weight: '1', aggregate: 'arithmetic', minShare: '' };
}
