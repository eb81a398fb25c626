import jsonLogic from 'json-logic-js';
import type { Prepare } from './peer';

/** One chain of "if": each row an "and" of memberships, tried in order until one holds. */
export const prepare: Prepare = (rows) => {
	const branches = rows.flatMap(({ id, when }) => {
		const tests = Object.entries(when).map(([factor, levels]) =>
			levels.length === 1 ? { '===': [{ var: factor }, levels[0]] } : { in: [{ var: factor }, levels] }
		);
		return [{ and: tests }, id];
	});
	const rule = { if: [...branches, null] };
	return (facts) => (jsonLogic.apply(rule, facts) as string | null) ?? undefined;
};
