import { byName } from '#lib/format/locale.ts';
import { shownTitle } from '#lib/plans/goal.ts';
import type { Choices } from '#lib/risks/frame.server.ts';

type Divisions = Choices['divisions'];
const own = { lang: 'fi' };
const inOrder = <T extends { label: string }>(options: readonly T[]) =>
	options.toSorted((a, b) => byName(a.label, b.label));

/** The goals that a risk may still be tied to. */
export const goalOptions = (divisions: Divisions, tied: readonly string[]) =>
	inOrder(
		divisions
			.flatMap(({ goals }) => goals)
			.filter(({ id }) => !tied.includes(id))
			.map(({ id, title, ends_on }) => ({
				value: id,
				label: `${shownTitle(title)} (–${ends_on.slice(0, 4)})`,
				...own
			}))
	);

/** The chart of accounts in its own order. */
export const accountOptions = (divisions: Divisions) =>
	divisions
		.flatMap(({ accounts }) => accounts)
		.sort((a, b) => a.sort_order - b.sort_order)
		.map(({ id, name }) => ({ value: id, label: name, ...own }));

/** Whose line of the budget: a service area or an item. */
export const placeOptions = (divisions: Divisions) =>
	inOrder([
		...divisions.flatMap(({ areas }) =>
			areas.map(({ id, name }) => ({ value: `area:${id}`, label: name, ...own }))
		),
		...divisions.flatMap(({ budget_items }) =>
			budget_items.map(({ id, name }) => ({ value: `item:${id}`, label: name, ...own }))
		)
	]);
