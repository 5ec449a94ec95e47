/** What every field takes; `id` lets an error summary link to it. */
export interface FieldProps {
	label: string;
	name: string;
	id?: string;
	hint?: string;
	error?: string;
	optional?: boolean;
}

/** The ids that `aria-describedby` should name: the hint first, then what is wrong. */
export function describedBy(
	id: string,
	parts: { hint?: unknown; count?: unknown; error?: unknown }
) {
	const ids = Object.entries(parts)
		.filter(([, there]) => Boolean(there))
		.map(([part]) => `${id}-${part}`);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
