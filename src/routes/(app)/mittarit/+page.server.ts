import { choicesOf } from '#lib/indicators/catalogue-filter.ts';
import { may } from '#lib/people/me.ts';
import { mine } from '#lib/people/mine.server.ts';
import { chosenEntries } from './chosen.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { all, choice, chosen, today } = await chosenEntries({ locals, url });
	return {
		today,
		choice,
		choices: choicesOf(all),
		total: all.length,
		entries: chosen,
		may: { make: may(mine(locals), 'manager') }
	};
};
