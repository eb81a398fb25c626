/** Every step of every case can be read: each kind of step on the real rules, in both languages. */
import { evaluate, scenarios, type CheckResult } from '../engine';
import { both, languages, type EditionSet, type Language } from '../model';
import { explainStep } from './index';

/** A sentence that a person can read: it starts as one, ends as one, and holds no trace of a missing value. */
const isSentence = (text: string) => /^[\p{Lu}\d“"'’].*[.!?”]$/su.test(text) && !/undefined|\[object|NaN/.test(text);

const dutchNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'Engels' };

/** Looks from every combination of the facts that must be answered, along every level of every other fact. */
export function checkExplained(set: EditionSet): CheckResult {
	const { subject, date } = set;
	const result: CheckResult = {
		check: 'every-step-explained',
		says: 'Every step of the way to an answer is a sentence in Dutch and in English.',
		edition: set.statute.id,
		scenarios: 0n,
		findings: [],
		acknowledged: []
	};
	for (const factor of subject.factors) {
		for (const facts of scenarios(subject, new Set([factor.id]))) {
			result.scenarios++;
			const scenario = { subject: subject.id, offenceDate: date, facts, assumptions: [] };
			for (const step of evaluate(set, scenario).steps) {
				for (const language of languages) {
					const text = explainStep(step, { subject }, language);
					if (isSentence(text) || result.findings.length >= 5) continue;
					const message = both(
						`de stap ${step.kind} is geen zin in het ${dutchNames[language]}: “${text}”`,
						`${step.kind} in ${language}: “${text}”`
					);
					result.findings.push({ check: result.check, edition: result.edition, message, witness: facts });
				}
			}
		}
	}
	return result;
}
