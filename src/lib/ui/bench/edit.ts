import type { BenchAct } from '$lib/model';

/** Steps of a path that is written with dots, such as `rows.2.label`: the id of a field is where its value stands. */
export const pathOf = (id: string): (string | number)[] =>
	id.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Sets what stands at a path of the edition; nothing takes it away. */
export const edit = (id: string, value: unknown): BenchAct => ({ kind: 'edit', path: pathOf(id), value });

/** As typed, without spaces around it; nothing where nothing is left. */
export const orNothing = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());

/** Ids that were typed beside each other, with commas or spaces between them. */
export const listOf = (typed: string): string[] => [...new Set(typed.split(/[\s,;]+/).filter((one) => one !== ''))];

/** Words that were typed beside each other, with commas between them. */
export const wordsOf = (typed: string): string[] => [
	...new Set(
		typed
			.split(',')
			.map((one) => one.trim())
			.filter((one) => one !== '')
	)
];
