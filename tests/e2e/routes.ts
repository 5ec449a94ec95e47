import { globSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Page } from '@playwright/test';

const ROUTES = resolve(import.meta.dirname, '../../src/routes');

const having = (file: string) =>
	globSync(`**/${file}`, { cwd: ROUTES })
		.map((path) => `/${relative('.', dirname(path))}`)
		.sort();

/** Every page as its folder: `/(app)/suunnitelma/[id=uuid]`. A new one is tested without being named. */
export const routes = having('+page.svelte');
export const endpoints = having('+server.ts');

/** The address of a route, without its groups. */
export const pathOf = (route: string) => route.replace(/\/\([^)]+\)/g, '') || '/';

/** The nearest page above a route. */
const above = (path: string) =>
	routes
		.map(pathOf)
		.filter((one) => one !== path && path.startsWith(one === '/' ? '/' : `${one}/`))
		.sort((a, b) => b.length - a.length)[0] ?? '/';

/** Every real address of a route: for a parameter, the links on the pages above that fit. */
async function* addresses(page: Page, route: string): AsyncGenerator<string> {
	const path = pathOf(route);
	if (!path.includes('[')) {
		yield path;
		return;
	}
	const fits = new RegExp(`^${path.replace(/\[[^\]]+\]/g, '[^/?#.]+')}$`);
	const named = routes.map(pathOf);
	for await (const parent of addresses(page, above(path))) {
		await page.goto(parent);
		const links = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
		yield* links.filter((link) => fits.test(link) && !named.includes(link));
	}
}

/** The first of them: of an indicator's edit page that of the first indicator that may be edited. */
export async function addressOf(page: Page, route: string): Promise<string> {
	for await (const address of addresses(page, route)) return address;
	throw new Error(`No link leads to ${route}`);
}
