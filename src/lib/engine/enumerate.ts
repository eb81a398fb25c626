/**
 * Every valid scenario over the factors that a question reads; the others keep their default, and a factor without
 * a default is always enumerated.
 */
import type { Answers, Box, Subject } from '../model';

/** With the factors that decide where these apply: else a fact that follows from another would never be met. */
function closed(subject: Subject, read: ReadonlySet<string>): ReadonlySet<string> {
	const wanted = new Set(read);
	for (const { id, appliesWhen = [] } of [...subject.factors].reverse()) {
		if (wanted.has(id)) for (const box of appliesWhen) for (const factor of Object.keys(box)) wanted.add(factor);
	}
	return wanted;
}

/**
 * @param read factors to vary, together with those that decide where they apply; `undefined` varies all
 * @param fixed facts that are given
 */
export function* scenarios(subject: Subject, read?: ReadonlySet<string>, fixed: Answers = {}): Generator<Answers> {
	const { factors } = subject;
	const wanted = read && closed(subject, read);
	const position = new Map(factors.map((factor, at) => [factor.id, at]));
	const compiled = factors.map((factor) => ({
		id: factor.id,
		levels: factor.levels.map((level) => level.id),
		appliesWhen: factor.appliesWhen?.map((box) => compileBox(box, position)),
		defaults: factor.default?.map(({ when, level }) => ({ when: compileBox(when ?? {}, position), level })),
		given: fixed[factor.id],
		varies: !wanted || wanted.has(factor.id)
	}));
	const impossible = subject.impossible.map((rule) => compileBox(rule.when, position));

	// A walk with its own stack over plain arrays: millions of scenarios pass here.
	const chosen: (string | undefined)[] = factors.map(() => undefined);
	const levels: (readonly string[])[] = factors.map(() => none);
	const next: number[] = factors.map(() => 0);
	const holds = (box: CompiledBox) => box.every(({ at, among }) => among.has(chosen[at]!));

	function levelsAt(at: number): readonly string[] {
		const { appliesWhen, defaults, given, varies, levels: all } = compiled[at]!;
		if (appliesWhen && !appliesWhen.some(holds)) return none;
		if (given !== undefined) return [given];
		if (varies) return all;
		const usual = defaults?.find(({ when }) => holds(when))?.level;
		return usual === undefined ? all : [usual];
	}

	let at = 0;
	let arriving = true;
	while (at >= 0) {
		if (at === factors.length) {
			if (!impossible.some(holds)) {
				const facts: Record<string, string> = {};
				for (let i = 0; i < chosen.length; i++) {
					const level = chosen[i];
					if (level !== undefined) facts[compiled[i]!.id] = level;
				}
				yield facts;
			}
			at--;
			arriving = false;
			continue;
		}
		if (arriving) {
			levels[at] = levelsAt(at);
			next[at] = 0;
			if (levels[at]!.length === 0) {
				at++;
				continue;
			}
		}
		const level = levels[at]![next[at]!];
		chosen[at] = level;
		arriving = level !== undefined;
		if (arriving) next[at]!++;
		at += arriving ? 1 : -1;
	}
}

const none: readonly string[] = [];

type CompiledBox = readonly { at: number; among: ReadonlySet<string> }[];

/** A box over positions; a factor that the subject lacks satisfies nothing. */
function compileBox(box: Box, position: ReadonlyMap<string, number>): CompiledBox {
	return Object.entries(box).map(([factor, levels]) => {
		const at = position.get(factor);
		return at === undefined ? { at: 0, among: new Set<string>() } : { at, among: new Set(levels) };
	});
}
