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

/** A real address of a route: for a parameter, the first link on the page above that fits. */
export async function addressOf(page: Page, route: string): Promise<string> {
	const path = pathOf(route);
	if (!path.includes('[')) return path;

	await page.goto(await addressOf(page, above(path)));
	const fits = new RegExp(`^${path.replace(/\[[^\]]+\]/g, '[^/?#.]+')}$`);
	const links = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	const named = routes.map(pathOf);
	const found = links.find((link) => fits.test(link) && !named.includes(link));
	if (!found) throw new Error(`No link leads to ${route}`);
	return found;
}
