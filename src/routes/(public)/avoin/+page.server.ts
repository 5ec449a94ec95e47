import * as municipalities from '#lib/people/municipalities.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ municipalities: await municipalities.open() });
