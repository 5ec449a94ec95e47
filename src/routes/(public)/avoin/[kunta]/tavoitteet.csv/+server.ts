import { goalsCsv } from '#lib/reports/goals-csv.ts';
import { fileOf, found, whose } from '../../published.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	const published = await found(params.kunta);
	return fileOf(published, 'tavoitteet', goalsCsv(published.goals, whose(published)));
};
