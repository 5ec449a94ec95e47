const NAMED = /^var\((--[\w-]+)\)$/;

/**
 * A configuration with its named colours looked up: `'var(--chart-1)'` becomes what the theme, or the
 * palette of the printed page, calls --chart-1. Everything else stays as it is.
 */
export function withColors<T>(config: T, colorOf: (name: string) => string): T {
	return resolve(config, colorOf) as T;
}

function resolve(part: unknown, colorOf: (name: string) => string): unknown {
	if (typeof part === 'string') {
		const name = NAMED.exec(part)?.[1];
		return name === undefined ? part : colorOf(name);
	}
	if (Array.isArray(part)) return part.map((each) => resolve(each, colorOf));
	if (part === null || typeof part !== 'object') return part;

	return Object.fromEntries(
		Object.entries(part).map(([key, value]) => [key, resolve(value, colorOf)])
	);
}
