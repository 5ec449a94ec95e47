/** Contributions are shown with one decimal more than the index, so that small ones are seen. */
export const finer = (decimals: number) => decimals + 1;
