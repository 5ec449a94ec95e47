import { error } from '@sveltejs/kit';
import type { Me } from './me.ts';

/** The person of a signed-in page. The guard has let nobody else through; this tells the compiler. */
export function mine({ me }: App.Locals): Me {
	return me ?? error(403);
}
