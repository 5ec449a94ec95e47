import type { ChartConfiguration, ChartType } from 'chart.js';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { MediaQuery } from 'svelte/reactivity';
import { FONT } from './axes.ts';
import { withColors } from './colors.ts';

const dark = new MediaQuery('prefers-color-scheme: dark');

/** The parts of Chart.js that we use, as a chunk of their own: a page without a chart never loads it. */
async function load() {
	// A canvas does not draw itself again when a font arrives.
	const font = document.fonts.load(`${String(FONT.size)}px ${FONT.family}`);
	const { Chart, ...parts } = await import('./parts.ts');
	await font;
	Chart.register(...Object.values(parts));
	return Chart;
}

interface Listeners {
	/** There is something to see. */
	ondrawn?: () => void;
	/** The pointer is nearest to this label. */
	onpoint?: (at: number) => void;
}

/**
 * Draws a chart on a canvas, and again when its configuration or the colour scheme changes. Colours are
 * read from the theme at that moment.
 */
export function draw<T extends ChartType, D, L>(
	config: () => ChartConfiguration<T, D, L>,
	{ ondrawn, onpoint }: Listeners = {}
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let Chart = $state.raw<Awaited<ReturnType<typeof load>>>();
		void load().then((loaded) => (Chart = loaded));

		function themed(): ChartConfiguration<T, D, L> {
			const next = withColors(config(), themeOf(canvas, dark.current));
			const onHover = (_: unknown, elements: readonly { index: number }[]) => {
				if (elements[0]) onpoint?.(elements[0].index);
			};
			return { ...next, options: { ...next.options, onHover } } as typeof next;
		}

		// Effects of their own, not the attachment's: a new year or colour must neither load the chunk again
		// nor make a new chart under the pointer.
		$effect(() => {
			if (!Chart) return;
			const chart = new Chart(canvas, untrack(themed));
			$effect(() => {
				const { data, options } = themed();
				chart.data = data;
				if (options) chart.options = options;
				chart.update('none');
			});
			ondrawn?.();
			const stop = fitPaper(chart);
			return () => {
				stop();
				chart.destroy();
			};
		});
	};
}

/** Width of the printed column in CSS pixels: A4 without its margins. */
const PAPER_WIDTH = 680;

/** A canvas does not draw itself again for the paper, which is narrower than the screen, or wider. */
function fitPaper(chart: { resize(width?: number, height?: number): void; height: number }) {
	const toPaper = () => {
		chart.resize(PAPER_WIDTH, chart.height);
	};
	const toScreen = () => {
		chart.resize();
	};
	addEventListener('beforeprint', toPaper);
	addEventListener('afterprint', toScreen);
	return () => {
		removeEventListener('beforeprint', toPaper);
		removeEventListener('afterprint', toScreen);
	};
}

/** `isDark` is not looked at: reading it is what makes the effect run again. */
function themeOf(canvas: HTMLCanvasElement, isDark: boolean) {
	void isDark;
	const style = getComputedStyle(canvas);
	return (name: string) => style.getPropertyValue(name).trim();
}
