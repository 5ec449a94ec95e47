/** Statistics of figures in one column; all of them are numbers. */

export function rangeOf(figures: Float64Array): { lower: number; upper: number } {
	let [lower, upper] = [Infinity, -Infinity];
	for (const x of figures) {
		if (x < lower) lower = x;
		if (x > upper) upper = x;
	}
	return { lower, upper };
}

export function meanOf(figures: Float64Array): number {
	let sum = 0;
	for (const x of figures) sum += x;
	return sum / figures.length;
}

/** Standard deviation in two passes, with n − ddof below the line. */
export function sdOf(figures: Float64Array, mean: number, ddof: number): number {
	let squares = 0;
	for (const x of figures) squares += (x - mean) ** 2;
	return Math.sqrt(squares / (figures.length - ddof));
}

/** The middle figure, or the mean of the two in the middle. Puts the figures in another order. */
export function medianOf(figures: Float64Array): number {
	const half = Math.floor(figures.length / 2);
	const upper = select(figures, half);
	if (figures.length % 2 === 1) return upper;
	return upper / 2 + rangeOf(figures.subarray(0, half)).upper / 2;
}

/** The figure of this place in ascending order (Hoare's quickselect); smaller ones end up before it. */
function select(figures: Float64Array, place: number): number {
	let [from, to] = [0, figures.length - 1];
	while (from < to) {
		const { left, right } = partition(figures, from, to);
		if (place <= right) to = right;
		else if (place >= left) from = left;
		else break;
	}
	return figures[place] ?? NaN;
}

function partition(figures: Float64Array, from: number, to: number) {
	const pivot = figures[(from + to) >> 1] ?? NaN;
	let [left, right] = [from, to];
	while (left <= right) {
		while ((figures[left] ?? NaN) < pivot) left++;
		while ((figures[right] ?? NaN) > pivot) right--;
		if (left <= right) swap(figures, left++, right--);
	}
	return { left, right };
}

function swap(figures: Float64Array, one: number, other: number) {
	const kept = figures[one] ?? NaN;
	figures[one] = figures[other] ?? NaN;
	figures[other] = kept;
}
