import type { Database } from './database.types.ts';

/** The closed sets of the schema, for pure modules that name their values. */
export type Enums = Database['public']['Enums'];
