/** Boxes written out and laid over each other. */
import type { Box } from '../model';

export type Groups = Readonly<Record<string, readonly string[]>>;

/** Replaces `@group` by the offences of the group. */
export function expandBox(box: Box, groups: Groups): Box {
	if (!box.offence?.some((level) => level.startsWith('@'))) return box;
	const offences = box.offence.flatMap((level) => (level.startsWith('@') ? (groups[level.slice(1)] ?? []) : [level]));
	return { ...box, offence: [...new Set(offences)] };
}

/** What both boxes ask together; undefined where they can never hold at once. */
export function intersect(a: Box, b: Box): Box | undefined {
	const both: Box = { ...a };
	for (const [factor, levels] of Object.entries(b)) {
		const common = a[factor] ? a[factor].filter((level) => levels.includes(level)) : levels;
		if (common.length === 0) return undefined;
		both[factor] = common;
	}
	return both;
}
