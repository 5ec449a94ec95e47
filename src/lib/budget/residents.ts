import type { Answer } from './answer.ts';
import { isTold, timesOver, type Money } from './money.ts';

/** Euros for each resident, in whole euros. */
export function perResident(money: Money | null, residents: Answer['residents']): Money | null {
	if (!isTold(money) || !residents || residents.value <= 0) return null;
	return { cents: timesOver(money.cents, 1, residents.value), unit: 1, decimals: 0 };
}
