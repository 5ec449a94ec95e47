/** The day of our own assessment (ISO date); the law asks for a review at least once a year. */
export const ASSESSED_ON = '2026-11-22';
