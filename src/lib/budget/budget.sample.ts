import type { Account, Amount, Basis, Line, Side } from './line.ts';

/** Tests' own amounts, in whole euros as the print has them. */
export const euros = (value: number, unit = 1): Amount => ({
	cents: value * unit * 100,
	unit,
	decimals: 0,
	figure: `print ${String(value)}`
});

const names: Record<string, [string, string | null, Side]> = {
	tuotot: ['Toimintatuotot', 'kate', 'income'],
	palkat: ['Henkilöstökulut', 'kulut', 'expense'],
	aineet: ['Aineet, tarvikkeet ja tavarat', 'kulut', 'expense'],
	kulut: ['Toimintakulut', 'kate', 'expense'],
	kate: ['Toimintakate', 'vuosikate', 'net'],
	rahoitus: ['Rahoitustuotot ja -kulut', 'vuosikate', 'net'],
	vuosikate: ['Vuosikate', 'tulos', 'net'],
	poistot: ['Poistot ja arvonalentumiset', 'tulos', 'expense'],
	tulos: ['Tilikauden tulos', null, 'net']
};

export const accounts: Account[] = Object.entries(names).map(
	([id, [name, parent_id, side]], i) => ({
		...{ id, parent_id, name, name_sv: `${name} (sv)`, name_en: '', side, sort_order: i }
	})
);

interface Where {
	area?: string;
	item?: string;
	kind?: Line['kind'];
}

/** A line of the hyvinvointitoimiala, or of one of its areas or items. */
export function line(
	account: string,
	figures: Partial<Record<Basis, Amount>>,
	{ area, item, kind = 'operating' }: Where = {}
): Line {
	const found = accounts.find(({ id }) => id === account);
	if (!found) throw new Error(account);
	return {
		...{ kind, division_id: 'division', division_name: 'Hyvinvointitoimiala' },
		...{ service_area_id: area ?? null, service_area_name: area ?? null },
		...{ service_area_tag: null, item_id: item ?? null, item_name: item ?? null },
		...{ item_order: null, account_id: account, account_parent_id: found.parent_id },
		...{ account_name: found.name, account_name_sv: found.name_sv },
		...{ account_name_en: '', side: found.side, account_order: found.sort_order, figures }
	};
}
