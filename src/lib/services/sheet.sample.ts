import type { SheetRow } from './sheet.ts';
import { sheetOf } from './sheet.ts';

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A cell of a test: the use of places of the first unit in April 2023, nothing entered yet. */
export function row(more: Partial<SheetRow> = {}): SheetRow {
	return {
		service_unit_id: uuid(1),
		unit_name: 'Yksikkö A',
		unit_kind: 'daycare',
		valid_to: null,
		indicator_id: uuid(101),
		slug: 'kayttoaste',
		indicator_name: 'Käyttöaste',
		indicator_name_sv: 'Utnyttjandegrad',
		indicator_name_en: '',
		unit: '%',
		indicator_decimals: 2,
		asks_parts: false,
		class_id: null,
		class_name: null,
		class_name_sv: null,
		class_name_en: null,
		period_start: '2023-04-01',
		period_end: '2023-04-30',
		observation_id: null,
		value: null,
		numerator: null,
		denominator: null,
		decimals: null,
		state: null,
		entered_at: null,
		entered_by: null,
		method: '',
		scope: '',
		previous_period_end: null,
		previous_value: null,
		previous_decimals: null,
		...more
	};
}

const support = {
	indicator_id: uuid(102),
	slug: 'tuki',
	indicator_name: 'Tuen osuus',
	indicator_name_sv: '',
	asks_parts: true
};
const b = { service_unit_id: uuid(2), unit_name: 'Yksikkö B' };

/** Two units × two figures, the second of them asked as parts. */
export const sheet = sheetOf([row(), row(support), row(b), row({ ...b, ...support })]);
export const CELL = `${uuid(1)}.${uuid(101)}`;
export const PARTS = `${uuid(1)}.${uuid(102)}`;
