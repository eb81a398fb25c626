/** What can be done to a draft, as data and as the value of a button. */
import type { QuestionKind } from '../model';

export const stepKinds = ['case', 'information', 'argue', 'vary', 'results', 'reveal'] as const;
export const questionKinds = ['sentence', 'weigh', 'rank', 'agree', 'purpose', 'compare', 'free'] as const;

export type NewStep = (typeof stepKinds)[number] | QuestionKind;

export type Edit =
	/** A step of a kind, or a question of a kind, behind another step. */
	| { do: 'add'; after: string; what: NewStep }
	/** A question that is asked before or after, once more. */
	| { do: 'again'; after: string; ask: string }
	| { do: 'up' | 'down' | 'remove'; step: string };

/** Whether what is added is a question. */
export const isQuestion = (what: NewStep): what is QuestionKind => (questionKinds as readonly string[]).includes(what);

/** An edit as the value of a button. */
export const editWords = (edit: Edit): string =>
	edit.do === 'add'
		? `add ${edit.after} ${edit.what}`
		: edit.do === 'again'
			? `again ${edit.after} ${edit.ask}`
			: `${edit.do} ${edit.step}`;

/** @returns undefined for what is no edit */
export function readEdit(value: unknown): Edit | undefined {
	if (typeof value !== 'string') return undefined;
	const [what, step = '', more = '', ...rest] = value.split(' ');
	if (rest.length > 0 || step === '') return undefined;
	switch (what) {
		case 'add': {
			const kind = [...stepKinds, ...questionKinds].find((one) => one === more);
			return kind && { do: 'add', after: step, what: kind };
		}
		case 'again':
			return more === '' ? undefined : { do: 'again', after: step, ask: more };
		case 'up':
		case 'down':
		case 'remove':
			return more === '' ? { do: what, step } : undefined;
		default:
			return undefined;
	}
}
