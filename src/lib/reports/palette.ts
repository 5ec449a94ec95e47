/**
 * The light theme's colours on paper, where there is no style sheet to ask. They stand here a second
 * time; `palette.test.ts` keeps them in step with app.css.
 */
export const PAPER: Readonly<Record<string, string>> = {
	'--chart-1': '#0b5068',
	'--chart-6': '#86898a',
	'--chart-grid': '#dde5e9',
	'--chart-text': '#485862',
	'--chart-surface': '#ffffff',
	'--color-good': '#0d7174',
	'--color-partly': '#8f6100',
	'--color-bad': '#8f0f30',
	'--color-neutral': '#4f5f68'
};

/** A colour of the printed page by its name in the theme. */
export function inkOf(name: string): string {
	const color = PAPER[name];
	if (color === undefined) throw new Error(`the printed page has no colour ${name}`);
	return color;
}
