/** Reads one cell of a guideline table. Whatever is not certain stays open, with its place and the reason. */
import type { Sanction } from '../../model';
import { canonical, type Outcome } from './outcome';
import { alternatives, readOption } from './option';
import type { Notes } from './quantity';
import type { Context, Flag, Piece, Problem, Reading } from './reading';
import { tokens as cut, type Token } from './tokens';

/** No cell that was seen is longer than a tenth of this. */
const longest = 2_000;
/** More than this is no help to whoever has to choose. */
const mostCandidates = 6;

interface Choice {
	sanction: Sanction;
	demand?: true;
}

/** What was read of a cell, before its candidates are looked for. */
interface Draft {
	outcome?: Outcome;
	pieces: Piece[];
	flags: Flag[];
	problems: Problem[];
	marks: { start: number; end: number; text: string }[];
}

function choicesOf(outcome: Outcome): Choice[] | undefined {
	if (outcome.kind === 'bespoke') return undefined;
	const options = outcome.kind === 'sanction' ? [outcome] : outcome.options;
	return options.map(({ sanction, demand }) => ({ sanction, ...(demand ? { demand: true as const } : {}) }));
}

function gather(all: readonly Token[], context: Context, draft: Draft, notes: Notes): Outcome | undefined {
	const told = all.filter((token) => !['mark', 'remark', 'route', 'bad'].includes(token.kind));
	// The comma behind a route joins it to the sanction and not two parts of one.
	if (all[0]?.kind === 'route' && told[0]?.kind === 'join') told.shift();
	const [first] = told;
	if (!first)
		return void (draft.problems.length === 0 && all[0] && notes.problem('amount-missing', all[0], all.at(-1)));
	const bespoke = told.find(({ kind }) => kind === 'bespoke');
	if (bespoke) {
		draft.pieces.push({ gives: 'bespoke', option: 0, start: bespoke.start, end: bespoke.end });
		if (told.length > 1) return void notes.problem('figure-beside-bespoke', first, told.at(-1), ['maatwerk']);
		return { kind: 'bespoke' };
	}
	const choices: Choice[] = [];
	let demanded = false;
	for (const [n, group] of alternatives(told).entries()) {
		const [head] = group;
		if (!head) return void notes.problem('alternative-empty', first, told.at(-1));
		const idem = group.find(({ kind }) => kind === 'idem');
		if (idem) {
			if (group.length > 1) return void notes.problem('idem-with-more', group[0]!, group.at(-1));
			const before = context.idem && choicesOf(context.idem);
			if (!before) return void notes.problem('idem-unknown', idem);
			draft.pieces.push({ gives: 'idem', option: n, start: idem.start, end: idem.end });
			choices.push(...before);
			continue;
		}
		const option = readOption(group, context, notes);
		if (!option) return undefined;
		if (Object.keys(option.sanction).length === 0) return void notes.problem('amount-missing', head, group.at(-1));
		demanded ||= option.eis;
		choices.push({ sanction: option.sanction, ...(demanded ? { demand: true as const } : {}) });
		draft.pieces.push(...option.pieces.map((piece) => ({ ...piece, option: n })));
	}
	const [one, ...others] = choices;
	return others.length === 0 ? { kind: 'sanction', ...one! } : { kind: 'alternatives', options: choices };
}

function draftOf(original: string, context: Context): Draft {
	const draft: Draft = { pieces: [], flags: [], problems: [], marks: [] };
	const notes: Notes = {
		flag: (reason, { start, end }) => void draft.flags.push({ reason, start, end }),
		problem: (reason, from, to = from, repairs = []) =>
			void draft.problems.push({
				reason,
				start: Math.min(from.start, to.start),
				end: Math.max(from.end, to.end),
				repairs
			})
	};
	if (original.length > longest) {
		draft.problems.push({ reason: 'too-long', start: 0, end: original.length, repairs: [] });
		return draft;
	}
	const all = cut(original);
	if (all.length === 0) draft.problems.push({ reason: 'empty', start: 0, end: original.length, repairs: [] });
	for (const token of all) {
		const { start, end } = token;
		if (token.kind === 'bad') notes.problem(token.reason, token, token, token.repairs);
		if (token.kind === 'mark') draft.marks.push({ start, end, text: original.slice(start, end) });
		if (token.kind === 'mark') notes.flag('footnote', token);
		if (token.kind === 'remark' || token.kind === 'route') notes.flag(token.kind, token);
		if (token.kind === 'to' && original.slice(start, end) === '\u2212') notes.flag('minus-sign', token);
	}
	const outcome = gather(all, context, draft, notes);
	// A word that was not understood may change all others.
	if (outcome && draft.problems.length === 0) draft.outcome = canonical(outcome);
	return draft;
}

/** Every repair of the first problem that leads to a reading; a repair may itself need one more. */
function candidatesOf(
	text: string,
	problem: Problem,
	context: Context,
	depth = 0
): { text: string; outcome: Outcome }[] {
	return problem.repairs.flatMap((repair) => {
		const repaired = text.slice(0, problem.start) + repair + text.slice(problem.end);
		const { outcome, problems } = draftOf(repaired, context);
		if (outcome) return [{ text: repaired, outcome }];
		return problems[0] && depth < 2 ? candidatesOf(repaired, problems[0], context, depth + 1) : [];
	});
}

/** Never throws. `context` is what the heads of row and column say; without it nothing is inherited. */
export function readNotation(text: string, context: Context = {}): Reading {
	const { outcome, pieces, flags, marks, problems } = draftOf(text, context);
	const [problem, ...others] = problems;
	const common = { pieces, flags, marks };
	if (outcome && !problem) return { kind: 'read', outcome, ...common };
	const first = problem ?? { reason: 'amount-unclear' as const, start: 0, end: text.length, repairs: [] };
	const candidates = candidatesOf(text, first, context).slice(0, mostCandidates);
	return { kind: 'open', problems: [first, ...others], candidates, ...common };
}

/** The same outcome with the printed words beside it: for an editor who saw that they differ from the rest of the table. */
export function withPrinted(outcome: Outcome, printed: string): Outcome {
	const asPrinted = printed.replace(/\s+/g, ' ').trim();
	return outcome.kind === 'sanction' && asPrinted !== ''
		? { ...outcome, sanction: { ...outcome.sanction, asPrinted } }
		: outcome;
}
