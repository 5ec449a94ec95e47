import type { Said } from './definition.ts';
import type { IndexDefinition } from './engine-definition.ts';
import type { Better } from './engine-views.ts';
import type { IndexResults } from './engine.ts';

/** What the parts of a page about one municipality's index are told from. */
export interface Told {
	definition: IndexDefinition;
	results: IndexResults;
	/** Area code of the municipality. */
	own: string;
	year: number;
	/** The earlier year compared with; null when there is none. */
	against: number | null;
	better: Better;
	decimals: number;
	title(id: string): Said;
}
