import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expect } from './app.ts';

/** The page as it stands has no fault that axe knows, wide or narrow. */
export async function isSound(page: Page) {
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 800 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		expect(tooWide, `${width} px`).toBe(false);
	}
}
