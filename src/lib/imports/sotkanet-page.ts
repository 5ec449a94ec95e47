/** Where Sotkanet describes an indicator to people, in Finnish. */
export const sotkanetPage = (id: number | string) =>
	`https://sotkanet.fi/sotkanet/fi/metadata/indicators/${id}`;
