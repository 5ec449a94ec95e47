import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	type ChartConfiguration,
	type ChartType
} from 'chart.js';
import { withColors } from '#lib/charts/colors.ts';
import { inkOf } from './palette.ts';

/** The family of the page, as TrueType: web fonts cannot be embedded in a PDF. */
export const FONTS = path.join(
	path.dirname(createRequire(import.meta.url).resolve('source-sans/package.json')),
	'TTF'
);

export const REGULAR = path.join(FONTS, 'SourceSans3-Regular.ttf');

GlobalFonts.registerFromPath(REGULAR, 'Source Sans 3');
Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	LinearScale,
	LineController,
	LineElement,
	PointElement
);

interface Size {
	/** CSS pixels; the picture is vector, so this sets proportions and the size of its letters. */
	width: number;
	height: number;
}

/** A chart of the page as a vector picture, from the same configuration, in the light theme's colours. */
export function chartSvg<T extends ChartType, D, L>(
	config: ChartConfiguration<T, D, L>,
	{ width, height }: Size
): string {
	const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
	const { options, ...rest } = withColors(config, inkOf);

	// Chart.js asks for a style, which this canvas has not. Drawing happens in the constructor: a second
	// `draw()` would double everything, since an SVG cannot be cleared.
	const chart = new Chart(
		Object.assign(canvas, { style: {} }) as unknown as HTMLCanvasElement,
		{
			...rest,
			options: { ...options, responsive: false, animation: false, devicePixelRatio: 1 }
		} as ChartConfiguration<T, D, L>
	);
	const svg = canvas.getContent().toString();
	chart.destroy();
	return svg;
}
