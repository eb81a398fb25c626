/** One alternative of a cell: parts joined by "+" or "en", with "Eis" before them. */
import type { Sanction } from '../../model';
import { readPart, type Part } from './part';
import type { Notes } from './quantity';
import type { Context, Piece } from './reading';
import type { Token } from './tokens';

export interface Option {
	sanction: Sanction;
	/** "Eis" stands before this alternative; it holds for those after it too. */
	eis: boolean;
	pieces: Omit<Piece, 'option'>[];
}

function split(tokens: readonly Token[], kind: 'join' | 'or'): Token[][] {
	const groups: Token[][] = [[]];
	for (const token of tokens) {
		if (token.kind === kind) groups.push([]);
		else groups.at(-1)!.push(token);
	}
	return groups;
}
export const alternatives = (tokens: readonly Token[]) => split(tokens, 'or');

function merge(parts: readonly Part[], tokens: readonly Token[], notes: Notes): Sanction | undefined {
	const sanction: Sanction = {};
	for (const part of parts) {
		for (const key of Object.keys(part.sanction)) {
			if (key in sanction) return void notes.problem('component-twice', tokens[0]!, tokens.at(-1));
		}
		Object.assign(sanction, part.sanction);
	}
	return sanction;
}

export function readOption(given: readonly Token[], context: Context, notes: Notes): Option | undefined {
	const eis = given.filter(({ kind }) => kind === 'eis');
	if (eis.length > 1 || (eis[0] && eis[0] !== given[0])) return void notes.problem('eis-inside', eis.at(-1)!);
	const tokens = given.filter(({ kind }) => kind !== 'eis');
	const groups = split(tokens, 'join');
	// A "+" with nothing on one side has lost a part of the sanction.
	if (groups.some((group) => group.every(({ kind }) => kind === 'filler'))) {
		return void notes.problem('part-empty', given[0]!, given.at(-1));
	}
	const parts = groups.map((group) => readPart(group, context, notes));
	const read = parts.filter((part) => part !== undefined);
	if (read.length < parts.length) return undefined;
	const sanction = merge(read, tokens, notes);
	if (!sanction) return undefined;

	const said = read.flatMap(({ ov }) => (ov ? [ov] : []));
	const [first] = said;
	if (first) {
		// The model has one "unconditional" for the whole sanction; beside prison it would be read as said of the prison.
		const onCustody = said.some(({ component }) => component === 'custody');
		if ((sanction.custody && !onCustody) || said.some(({ component }) => component === 'probation')) {
			return void notes.problem('unconditional-where', first.token);
		}
		sanction.unconditional = true;
	} else if (context.unconditional && sanction.custody) {
		sanction.unconditional = true;
		notes.flag('unconditional-from-context', tokens[0]!);
	}
	if (sanction.custody && sanction.communityService && !sanction.unconditional) {
		notes.flag('conditional-unsaid', tokens[0]!);
	}
	if (sanction.probation && !sanction.conditionalCustody) notes.flag('probation-without-conditional', tokens[0]!);
	return {
		sanction,
		eis: eis.length > 0,
		pieces: [
			...eis.map(({ start, end }) => ({ gives: 'demand' as const, start, end })),
			...read.flatMap(({ pieces }) => pieces)
		]
	};
}
