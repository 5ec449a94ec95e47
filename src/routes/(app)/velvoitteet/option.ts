/** An indicator to choose from. */
export interface Option {
	id: string;
	name: string;
	name_sv: string;
	name_en: string;
}
