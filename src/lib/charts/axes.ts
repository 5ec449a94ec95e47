/** Quoted: an unquoted family that ends in a digit is invalid CSS and silently becomes another font. */
export const FONT = { family: '"Source Sans 3 Variable", "Source Sans 3", sans-serif', size: 14 };

export const TEXT = 'var(--chart-text)';
export const GRID = 'var(--chart-grid)';
export const SURFACE = 'var(--chart-surface)';

/** Options that every chart of ours shares. */
export const calm = {
	animation: false,
	responsive: true,
	maintainAspectRatio: false,
	font: FONT,
	color: TEXT
} as const;
