/** What can be done with the cases, as plain links: each leads to the address of another comparison. */
import { mayBeLighter } from '$lib/engine';
import { defaultSubject, type Change, type Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { ColumnView, VaryView } from '$lib/ui/views/compare';
import type { ChangeView, Link } from '$lib/ui/views/explorer';
import { keyOf } from '../verkennen/[[subject]]/address';
import { presentChanges } from '../verkennen/[[subject]]/compare';
import { compareHref, inserted, most, swapped, without } from './address';
import type { Answered, Case } from './cases';

export const anchorOf = (letter: string): string => `anders-${letter.toLowerCase()}`;

const letterOf = (at: number): string => String.fromCharCode(65 + at);

export function actionsOf(keys: readonly string[], { at }: Case): Pick<ColumnView, 'remove' | 'swaps'> {
	const swap = (other: number): Link[] =>
		keys[other] === undefined
			? []
			: [{ label: m.compare_swap({ letter: letterOf(other) }), href: compareHref(swapped(keys, at, other)) }];
	return {
		remove: { label: m.compare_remove(), href: compareHref(without(keys, at)) },
		swaps: [...swap(at - 1), ...swap(at + 1)]
	};
}

/** In the subject of sexual offences nothing leads towards no offence or towards a milder answer. */
function offeredIn({ asked, result }: Answered): (change: Change) => boolean {
	if (asked.subject.id !== defaultSubject) return () => true;
	return ({ after }) => after.offence !== null && !mayBeLighter(after, result);
}

/** Cases that stand on the page already are not offered again. */
function fresh(changes: ChangeView[], shown: ReadonlySet<string>): ChangeView[] {
	return changes.flatMap((change) => {
		const rows = change.rows.filter(({ href }) => !shown.has(href));
		return rows.length > 0 ? [{ ...change, rows }] : [];
	});
}

export function varyOf(keys: readonly string[], one: Answered, lang: Language): VaryView[] {
	if (keys.length >= most) return [];
	const { asked, at, letter, result, state } = one;
	const { set, subject, scenario } = asked;
	const beside = (key: string) => compareHref(inserted(keys, at, key));
	const changes = presentChanges(
		set,
		scenario,
		result,
		state,
		lang,
		(other) => beside(keyOf(subject, other)),
		offeredIn(one)
	);
	const offered = fresh(changes, new Set(keys.map(beside)));
	return [
		{
			anchor: anchorOf(letter),
			label: m.compare_vary({ letter }),
			changes: offered,
			none: offered.length === 0 ? m.compare_vary_none() : undefined,
			care: subject.id === defaultSubject && offered.length > 0 ? m.compare_vary_care() : undefined
		}
	];
}
