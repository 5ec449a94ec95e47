import { AGE_GROUPS } from '#lib/plans/goal.ts';

/** The age groups that were ticked, and every text as its field has it; the groups are told apart by commas. */
export async function postedFacts(request: Request) {
	const posted = await request.clone().formData();
	const chosen = posted.getAll('ages').map(String);
	const ages = AGE_GROUPS.filter((group) => chosen.includes(group));
	const texts = Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]));
	return { ages, values: { ...texts, ages: ages.join(',') } };
}
