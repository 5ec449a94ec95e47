import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { me } }) => {
	if (!me) error(403);
	return { me };
};
