/** The languages of the product; callers pass Paraglide's `getLocale()`. */
export type Locale = 'fi' | 'sv' | 'en';

/** How each of them writes numbers and dates: Finnish and Swedish as in Finland, English as in Britain. */
export const TAG: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Alphabetical order with å, ä and ö last, whatever the page's language: the names are Finnish. */
export const byName = new Intl.Collator('fi').compare;
