import { seriesCsv } from '#lib/index/open-data.ts';
import { fileOf, found, sourceOf, whose } from '../../published.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const published = await found(params.kunta);
	return fileOf(published, 'indeksi', seriesCsv(sourceOf(published), whose(published)));
};
