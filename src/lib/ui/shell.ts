/** A link of the main navigation: a path without its language, and its name. */
export interface NavItem {
	href: string;
	label: string;
}

/** Who is signed in and which municipality is open, as the header shows them. */
export interface Me {
	fullName: string;
	municipality: { code: string; name: string; slug: string };
	municipalities: readonly { code: string; name: string }[];
}
