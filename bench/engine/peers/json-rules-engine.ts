import { Engine } from 'json-rules-engine';
import type { Prepare } from './peer';

/** One rule per row; the rule that succeeds names its row as its event. */
export const prepare: Prepare = (rows) => {
	const engine = new Engine([], { allowUndefinedFacts: true });
	for (const { id, when } of rows) {
		const all = Object.entries(when).map(([fact, levels]) =>
			levels.length === 1 ? { fact, operator: 'equal', value: levels[0] } : { fact, operator: 'in', value: levels }
		);
		engine.addRule({ conditions: { all }, event: { type: id } });
	}
	return async (facts) => (await engine.run(facts)).events[0]?.type;
};
