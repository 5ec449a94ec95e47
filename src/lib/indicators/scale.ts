import { formatNumber } from '#lib/format/number.ts';
import type { Locale } from '#lib/format/locale.ts';
import { m } from '#lib/paraglide/messages.js';

/** Between which numbers the values of an indicator can stand; null: nothing says so. */
export interface Scale {
	lowest_value: number | null;
	highest_value: number | null;
}

/** Whether an indicator can have this value. */
export const isOnScale = (value: number, { lowest_value, highest_value }: Scale) =>
	value >= (lowest_value ?? -Infinity) && value <= (highest_value ?? Infinity);

/**
 * A scale in words; empty where there is none.
 * @example scaleInWords({ lowest_value: 0, highest_value: 100 }, 'fi') // '0–100'
 * @example scaleInWords({ lowest_value: 0, highest_value: null }, 'fi') // 'vähintään 0'
 */
export function scaleInWords({ lowest_value, highest_value }: Scale, locale: Locale): string {
	const [least, most] = [lowest_value, highest_value].map((end) =>
		end === null ? null : formatNumber(end, locale)
	);
	if (least && most) return m.indicators_scale_between({ least, most }, { locale });
	if (least) return m.indicators_scale_from({ least }, { locale });
	return most ? m.indicators_scale_to({ most }, { locale }) : '';
}
