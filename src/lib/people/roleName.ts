import { m } from '#lib/paraglide/messages.js';
import type { Role } from './me.ts';

const NAMES: Record<Role, () => string> = {
	reader: m.people_role_reader,
	contributor: m.people_role_contributor,
	editor: m.people_role_editor,
	manager: m.people_role_manager,
	coordinator: m.people_role_coordinator,
	admin: m.people_role_admin
};

/** The role in the language of the page. */
export const roleName = (role: Role) => NAMES[role]();
