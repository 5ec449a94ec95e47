import type { Enums } from '#lib/db/enums.ts';

/** Roles from least to most; a higher one may do all that a lower one may (enum member_role). */
export const ROLES = [
	'reader',
	'contributor',
	'editor',
	'manager',
	'coordinator',
	'admin'
] as const satisfies readonly Enums['member_role'][];
export type Role = (typeof ROLES)[number];

export interface MyRole {
	municipality: { code: string; name: string; slug: string };
	division: { id: string; name: string };
	isWhole: boolean;
	role: Role;
	readOnly: boolean;
}

/** Who is signed in, and in which municipality they are working now. */
export interface Me {
	id: string;
	fullName: string;
	municipality: MyRole['municipality'];
	/** All municipalities of the person, in Finnish order. */
	municipalities: MyRole['municipality'][];
	/** The roles in the open municipality. */
	roles: MyRole[];
}

/** The person in the municipality asked for, or in the first one; null without any role. */
export function working(
	person: { id: string; fullName: string; roles: readonly MyRole[] },
	asked: string | null
): Me | null {
	const municipalities = [
		...new Map(person.roles.map(({ municipality }) => [municipality.code, municipality])).values()
	].sort((a, b) => a.name.localeCompare(b.name, 'fi'));
	const municipality = municipalities.find(({ code }) => code === asked) ?? municipalities[0];
	if (!municipality) return null;

	const roles = person.roles.filter((one) => one.municipality.code === municipality.code);
	return { id: person.id, fullName: person.fullName, municipality, municipalities, roles };
}

/**
 * Whether the person has the role or a higher one in the division (null: anywhere in the municipality).
 * A courtesy for showing buttons; the guard is private.writable_divisions in the database.
 */
export function may(me: Me, role: Role, divisionId: string | null = null): boolean {
	return me.roles.some(
		(one) =>
			!one.readOnly &&
			ROLES.indexOf(one.role) >= ROLES.indexOf(role) &&
			(divisionId === null || one.isWhole || one.division.id === divisionId)
	);
}
