import type { Db } from '#lib/db/client.server.ts';
import type { Me } from '#lib/people/me.ts';

declare global {
	namespace App {
		interface Error {
			/** Quoted by the user to support; the server log carries the same one. */
			reference?: string;
		}
		interface Locals {
			/** The database under the caller's own policies. */
			db: Db;
			/** From a verified session; null when signed out. */
			userId: string | null;
			/** Set on every signed-in page: whose roles, in which municipality. */
			me: Me | null;
		}
	}
}

export {};
