import { error } from '@sveltejs/kit';
import { csvResponse } from '#lib/format/csv.ts';
import type { Whose } from '#lib/index/open-data.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import * as published from '#lib/reports/published.server.ts';
import { publishedSource } from '#lib/reports/published-brief.ts';
import { nameIn, type Published } from '#lib/reports/published.ts';

/** What the municipality has published; a page that is not open does not exist. */
export const found = async (slug: string): Promise<Published> =>
	(await published.get(slug)) ?? error(404);

/** The published index; a municipality without one has no file of it. */
export const sourceOf = (all: Published) => publishedSource(all, getLocale()) ?? error(404);

export const whose = (all: Published): Whose => ({
	code: all.municipality.code,
	name: nameIn(all, getLocale())
});

export const fileOf = ({ municipality }: Published, name: string, csv: string) =>
	csvResponse(`${municipality.slug}-${name}.csv`, csv);
