import { createHash } from 'node:crypto';
import { getLocale } from '#lib/paraglide/runtime.js';
import { briefPdf } from '#lib/reports/pdf.server.ts';
import { dayOf, publishedBrief } from '#lib/reports/published-brief.ts';
import { found } from '../../published.server.ts';
import type { RequestHandler } from './$types';

/** The same publication is the same file, byte for byte, so that its fingerprint tells whether it changed. */
export const GET: RequestHandler = async ({ params, request }) => {
	const published = await found(params.kunta);
	const { publishedAt, municipality } = published;
	const pdf = briefPdf(publishedBrief(published, getLocale()), new Date(publishedAt));
	const etag = `"${createHash('sha256').update(pdf).digest('hex')}"`;
	const headers = { etag, 'cache-control': 'public, max-age=300' };
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers });

	const name = `${municipality.slug}-tiivistelma-${dayOf(publishedAt)}.pdf`;
	return new Response(pdf.slice().buffer, {
		headers: {
			...headers,
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`
		}
	});
};
