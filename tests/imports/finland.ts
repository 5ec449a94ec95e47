import { Dataset } from '../../src/lib/imports/pxweb-dataset.ts';
import { readingOf } from '../../src/lib/imports/pxweb.ts';

type Names = [code: string, label: string][];

/** A dimension with its categories in this order. */
export const axis = (label: string, names: Names, total?: string) => ({
	label,
	category: { index: names.map(([code]) => code), label: Object.fromEntries(names) },
	...(total && { extension: { eliminationValueCode: total } })
});

const YEARS: Names = [
	['2023', '2023'],
	['2024', '2024'],
	['2025', '2025']
];

/** Finland's population, DOMAIN §C2; roles are not named, the labels tell them. */
export const FINLAND = {
	class: 'dataset',
	label: 'Väestö',
	id: ['Alue', 'Vuosi', 'Tiedot'],
	size: [1, 3, 1],
	dimension: {
		Alue: axis('Alue', [['SSS', 'KOKO MAA']]),
		Vuosi: axis('Vuosi', YEARS),
		Tiedot: axis('Tiedot', [['vaesto', 'Väestö 31.12.']])
	},
	value: [5_603_851, 5_635_971, 5_652_881] as unknown
};
export const finland = (own: object) => readingOf(Dataset.parse({ ...FINLAND, ...own }));

export const year2024 = axis('Vuosi', [['2024', '2024']]);

/** Finland in 2024 by other dimensions; the values count from 0. */
export function withOthers(others: Record<string, ReturnType<typeof axis>>) {
	const names = Object.keys(others);
	const size = names.map((name) => others[name]?.category.index.length ?? 0);
	const cells = size.reduce((all, one) => all * one, 1);
	return finland({
		id: [...names, ...FINLAND.id],
		size: [...size, 1, 1, 1],
		dimension: { ...FINLAND.dimension, ...others, Vuosi: year2024 },
		value: Array.from({ length: cells }, (_, i) => i)
	});
}
