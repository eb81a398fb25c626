/** What each answer rests on, so that anybody comes to the same: the receipts beside each other, and every source once. */
import type { ReceiptView } from '$lib/ui/views/compare';
import type { Answered } from './cases';
import { rowOf } from './row';

function sourcesOf(cases: readonly Answered[]): ReceiptView['sources'] {
	const all = new Map<string, ReceiptView['sources'][number] & { letters: string[] }>();
	for (const { letter, sheet } of cases) {
		for (const { line, statusLabel, href } of sheet.sources) {
			const source = all.get(line) ?? { line, statusLabel, href, letters: [] };
			all.set(line, source);
			source.letters.push(letter);
		}
	}
	return [...all.values()].map(({ letters, ...source }) => ({
		...source,
		cases: letters.length < cases.length ? letters.join(', ') : undefined
	}));
}

export function receiptOf(cases: readonly Answered[]): ReceiptView | null {
	const [first] = cases;
	if (!first) return null;
	const rows = first.sheet.receipt.map(({ label }, at) => {
		const cells = cases.map(({ sheet }) => {
			const values = (sheet.receipt[at]?.values ?? []).map(({ text, note }) => [text, note].filter(Boolean).join(', '));
			return { text: '', notes: [values.join('; ')] };
		});
		return rowOf({ id: `bewijs-${at}`, label }, cases, cells);
	});
	return { rows, sources: sourcesOf(cases) };
}
