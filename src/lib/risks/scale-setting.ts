import { z } from 'zod';
import type { Scale } from './scale.ts';

const Setting = z.object({
	length: z.number().int().min(2).max(10),
	worse_end: z.enum(['high', 'low'])
});

/** The setting `risk_scale`; null: the municipality has not told its scale, so nothing is called big. */
export const scaleOf = (setting: unknown): Scale | null => Setting.safeParse(setting).data ?? null;
