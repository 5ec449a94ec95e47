import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { userId } }) => ({ signedIn: userId !== null });
