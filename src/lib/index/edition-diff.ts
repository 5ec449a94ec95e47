import type { Locale } from '#lib/format/locale.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	definitionOf,
	indicatorsOf,
	namedIn,
	type IndicatorPart,
	type StoredIndex
} from './definition.ts';
import { methodWords } from './method.ts';

/** What is different in the later of two definitions, in words. */
export function differences(before: StoredIndex, after: StoredIndex, locale: Locale): string[] {
	const [then, now] = [partsOf(before), partsOf(after)];
	const name = (part: IndicatorPart) => namedIn(part.indicator, locale).text;
	const added = [...now.values()].filter(({ part }) => !then.has(part.indicator.slug));
	const removed = [...then.values()].filter(({ part }) => !now.has(part.indicator.slug));
	const changed = [...now.values()].flatMap((one) => {
		const old = then.get(one.part.indicator.slug);
		return old ? partChanges(old, one, locale) : [];
	});
	return [
		...added.map(({ part }) => m.index_diff_added({ name: name(part) }, { locale })),
		...removed.map(({ part }) => m.index_diff_removed({ name: name(part) }, { locale })),
		...changed,
		...settingChanges(before, after, locale)
	];
}

interface Placed {
	part: IndicatorPart;
	group: string;
	method: string;
}

const partsOf = (index: StoredIndex): Map<string, Placed> => {
	const { components } = definitionOf(index);
	return new Map(
		indicatorsOf(index).map((part) => {
			const component = components.find(({ id }) => id === part.id);
			const group = index.components.find(({ id }) => id === part.parent_id)?.name ?? '';
			const method = component ? methodWords(component, 'fi', {}) : null;
			return [
				part.indicator.slug,
				{ part, group, method: method ? method.text + method.formula : '' }
			];
		})
	);
};

function partChanges(before: Placed, after: Placed, locale: Locale): string[] {
	const name = namedIn(after.part.indicator, locale).text;
	const weight = (part: IndicatorPart) => formatNumber(part.weight, locale);
	return [
		before.part.weight === after.part.weight
			? ''
			: m.index_diff_weight(
					{ name, before: weight(before.part), after: weight(after.part) },
					{ locale }
				),
		before.method === after.method ? '' : m.index_diff_method({ name }, { locale }),
		before.group === after.group
			? ''
			: m.index_diff_group({ name, group: after.group || '–' }, { locale })
	].filter((line) => line !== '');
}

function settingChanges(before: StoredIndex, after: StoredIndex, locale: Locale): string[] {
	const groups = ({ components }: StoredIndex) =>
		JSON.stringify(
			components
				.filter(({ indicator }) => indicator === null)
				.sort((a, b) => a.sort_order - b.sort_order)
				.map(({ name, weight, aggregate, min_share }) => [name, weight, aggregate, min_share])
		);
	const changes = [
		[before.name !== after.name, m.index_diff_name],
		[before.direction !== after.direction, m.index_diff_direction],
		[before.aggregate !== after.aggregate, m.index_diff_aggregate],
		[before.min_share !== after.min_share, m.index_diff_min_share],
		[before.carry_forward_years !== after.carry_forward_years, m.index_diff_carry],
		[before.is_example !== after.is_example, m.index_diff_example],
		[groups(before) !== groups(after), m.index_diff_groups]
	] as const;
	return changes.flatMap(([isDifferent, say]) => (isDifferent ? say({}, { locale }) : []));
}
