/*
 * Every prop that a component declares is one it takes. ESLint's rule for it (svelte/no-unused-props) needs
 * types, and with them linting takes nine times as long.
 */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

interface Named {
	type: string;
	key?: { name: string };
	id?: { name: string };
}
interface Statement extends Named {
	body: { body: Named[] };
	declarations?: { id: { properties?: Named[] }; init?: { callee?: { name?: string } } }[];
}

const namesIn = (all: readonly Named[]) => all.flatMap(({ key }) => (key ? [key.name] : []));

/** The props that `interface Props` names and `$props()` does not give out; none where the rest is taken. */
function unusedProps(source: string): string[] {
	const { instance } = parse(source, { modern: true });
	const body = (instance?.content.body ?? []) as unknown as Statement[];
	const declared = body.find(({ id }) => id?.name === 'Props')?.body.body ?? [];
	const taken = body
		.flatMap(({ declarations = [] }) => declarations)
		.find(({ init }) => init?.callee?.name === '$props')?.id.properties;
	if (!taken || taken.some(({ type }) => type === 'RestElement')) return [];
	const names = new Set(namesIn(taken));
	return namesIn(declared).filter((name) => !names.has(name));
}

test('an unused prop is found', () => {
	const component = (pattern: string) =>
		`<script lang="ts">interface Props { a: string; b?: number } let ${pattern}: Props = $props();</script>`;
	expect(unusedProps(component('{ a }'))).toEqual(['b']);
	expect(unusedProps(component('{ a, b = 1 }'))).toEqual([]);
	expect(unusedProps(component('{ a, ...rest }'))).toEqual([]);
});

test('every component takes the props it declares', () => {
	const components = globSync('src/**/*.svelte');
	expect(components.length).toBeGreaterThan(100);
	const unused = components.flatMap((path) =>
		unusedProps(readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`)
	);
	expect(unused).toEqual([]);
});
