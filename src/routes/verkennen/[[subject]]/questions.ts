/** The facts as questions: what applies, what is assumed, what cannot be chosen and why. */
import { resolve, type Resolution } from '$lib/engine';
import type { Answers, Factor, Language, Subject, Text } from '$lib/model';
import type { ChoiceView, QuestionGroupView, QuestionView } from '$lib/ui/views/explorer';
import { settled } from './address';

/** Groups that stay open although every question in them has an assumption. */
const openGroups = 2;

function impossibilities(resolution: Resolution): Map<string, Text> {
	return new Map(
		resolution.refusals.flatMap((refusal) => (refusal.kind === 'impossible' ? [[refusal.rule, refusal.text]] : []))
	);
}

/** The reason why this level does not go with the other facts, unless they already clash without it. */
function whyNot(subject: Subject, now: Resolution, answers: Answers, factor: Factor, level: string, lang: Language) {
	if (now.facts[factor.id] === level) return undefined;
	const tried = resolve(subject, settled(subject, { ...answers, [factor.id]: level }));
	const already = impossibilities(now);
	for (const [rule, text] of impossibilities(tried)) if (!already.has(rule)) return text[lang];
	return undefined;
}

/** Whether a case has no answer without it. */
const isAsked = ({ default: assumed }: Factor): boolean => assumed === undefined;

export function presentGroups(subject: Subject, answers: Answers, lang: Language): QuestionGroupView[] {
	const now = resolve(subject, answers);
	const assumed = new Set(now.assumptions.map(({ factor }) => factor));
	const open = new Set(now.open.map(({ factor }) => factor));
	const question = (factor: Factor): QuestionView => ({
		factor: factor.id,
		question: factor.question[lang],
		help: factor.help?.[lang],
		assumed: assumed.has(factor.id),
		open: open.has(factor.id),
		choices: factor.levels.map((level): ChoiceView => ({
			level: level.id,
			label: level.label[lang],
			help: level.help?.[lang],
			checked: now.facts[factor.id] === level.id,
			why: whyNot(subject, now, answers, factor, level.id, lang)
		}))
	});
	return subject.groups.flatMap(({ id, label, help }, at) => {
		// What must be answered comes before what can be assumed.
		const inGroup = now.applicable.filter((factor) => factor.group === id);
		const questions = [...inGroup.filter(isAsked), ...inGroup.filter((factor) => !isAsked(factor))].map(question);
		if (questions.length === 0) return [];
		const count = questions.filter((one) => one.assumed).length;
		return [
			{
				id,
				label: label[lang],
				help: help?.[lang],
				questions,
				assumed: count,
				folded: at >= openGroups && count === questions.length
			}
		];
	});
}
