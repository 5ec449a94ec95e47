import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import Contrast from '@lucide/svelte/icons/contrast';
import Info from '@lucide/svelte/icons/info';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { LucideIcon } from '@lucide/svelte';

/** What a colour means. Never shown alone: a word and a shape stand beside it. */
export type Tone = 'good' | 'partly' | 'bad' | 'neutral' | 'info';

export const TONE_ICON: Record<Tone, LucideIcon> = {
	good: CircleCheck,
	partly: Contrast,
	bad: TriangleAlert,
	neutral: CircleDashed,
	info: Info
};
