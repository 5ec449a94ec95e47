import type { PageData } from './$types';

/** A risk as the page lists it. */
export type Listed = PageData['risks'][number];
