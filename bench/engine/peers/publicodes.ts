import Engine from 'publicodes';
import { factorsOf } from '../table';
import type { Prepare } from './peer';

const absent = 'geen antwoord';

/** One rule of variations, tried in order; the facts are its situation. */
export const prepare: Prepare = (rows) => {
	// Its names are words, without hyphens or digits; levels are texts and stay as they are.
	const factors = factorsOf(rows);
	const names = new Map(factors.map((factor, at) => [factor, `feit ${String.fromCharCode(97 + at)}`]));
	const variations = rows.map(({ id, when }) => ({
		si: {
			'toutes ces conditions': Object.entries(when).map(([factor, levels]) => {
				const tests = levels.map((level) => `${names.get(factor)} = '${level}'`);
				return tests.length === 1 ? tests[0]! : { 'une de ces conditions': tests };
			})
		},
		alors: `'${id}'`
	}));
	const facts = Object.fromEntries([...names.values()].map((name) => [name, { 'par défaut': `'${absent}'` }]));
	const engine = new Engine({ ...facts, rij: { variations: [...variations, { sinon: `'${absent}'` }] } });
	return (given) => {
		const situation: Record<string, string> = {};
		for (const factor in given) situation[names.get(factor)!] = `'${given[factor]!}'`;
		const { nodeValue } = engine.setSituation(situation).evaluate('rij');
		return nodeValue === absent ? undefined : (nodeValue as string);
	};
};
