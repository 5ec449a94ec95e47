import type { Enums } from '#lib/db/enums.ts';
import { byName } from '#lib/format/locale.ts';

/** A unit and an indicator in a month: what stands there, and what stood before (rpc entry_sheet). */
export interface SheetRow {
	service_unit_id: string;
	unit_name: string;
	unit_kind: string;
	valid_to: string | null;
	indicator_id: string;
	slug: string;
	indicator_name: string;
	indicator_name_sv: string;
	indicator_name_en: string;
	unit: string;
	indicator_decimals: number;
	asks_parts: boolean;
	class_id: string | null;
	class_name: string | null;
	class_name_sv: string | null;
	class_name_en: string | null;
	period_start: string;
	period_end: string;
	/** The edition that stands now, which a form has to know to save on top of it. */
	observation_id: string | null;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	decimals: number | null;
	state: Enums['figure_state'] | null;
	entered_at: string | null;
	entered_by: string | null;
	method: string;
	scope: string;
	previous_period_end: string | null;
	previous_value: number | null;
	previous_decimals: number | null;
}

export type Cell = SheetRow & { key: string };

export interface SheetColumn {
	key: string;
	cell: Cell;
}

export interface SheetUnit {
	id: string;
	name: string;
	/** The last day of a unit that is closed in this month. */
	closes: string | null;
	cells: Map<string, Cell>;
}

export interface Sheet {
	columns: SheetColumn[];
	units: SheetUnit[];
}

const columnOf = ({ indicator_id, class_id }: Pick<SheetRow, 'indicator_id' | 'class_id'>) =>
	[indicator_id, class_id].filter(Boolean).join('.');

/** A cell in the names of its fields: `<unit>.<indicator>` and, where it is split, `.<class>`. */
export const keyOf = (row: Pick<SheetRow, 'service_unit_id' | 'indicator_id' | 'class_id'>) =>
	`${row.service_unit_id}.${columnOf(row)}`;

/** Units in Finnish order × the indicators asked, in the order of the sheet. */
export function sheetOf(rows: readonly SheetRow[]): Sheet {
	const cells = rows.map((row) => ({ ...row, key: keyOf(row) }));
	const columns = new Map(cells.map((cell) => [columnOf(cell), cell]));
	const units = [...Map.groupBy(cells, ({ service_unit_id }) => service_unit_id)];
	return {
		columns: [...columns].map(([key, cell]) => ({ key, cell })),
		units: units
			.flatMap(([id, own]) => {
				const [first] = own;
				if (!first) return [];
				const { unit_name: name, valid_to, period_end } = first;
				const closes = valid_to !== null && valid_to <= period_end ? valid_to : null;
				return [{ id, name, closes, cells: new Map(own.map((cell) => [columnOf(cell), cell])) }];
			})
			.sort((a, b) => byName(a.name, b.name))
	};
}

/** A number as people type it: decimal comma, no spaces. */
const typed = (value: number, decimals: number | null) =>
	(decimals === null ? String(value) : value.toFixed(decimals)).replace('.', ',');

/** What was typed into a cell: one number, or the two that it is counted from. */
export interface Typed {
	text: string;
	numerator: string;
	denominator: string;
}

type Held = Pick<SheetRow, 'value' | 'numerator' | 'denominator' | 'decimals' | 'state'>;

/** What stands in a cell, as it would be typed; `-` is "not available". */
export function heldAs(held: Held, { asks_parts, indicator_decimals }: SheetRow): Typed {
	const isMissing = held.state === 'not_available' || held.state === 'suppressed';
	const part = (number: number | null) => (number === null ? '' : typed(number, null));
	const text = held.value === null ? '' : typed(held.value, held.decimals ?? indicator_decimals);
	if (isMissing) return { text: '-', numerator: asks_parts ? '-' : '', denominator: '' };
	return { text, numerator: part(held.numerator), denominator: part(held.denominator) };
}

/** The same in one line, to tell whether a cell was touched. */
export const lineOf = ({ text, numerator, denominator }: Typed, { asks_parts }: SheetRow) =>
	asks_parts ? (numerator || denominator ? `${numerator}/${denominator}` : '') : text;
