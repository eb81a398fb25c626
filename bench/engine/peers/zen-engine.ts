import { ZenEngine } from '@gorules/zen-engine';
import { factorsOf } from '../table';
import type { Prepare } from './peer';

const edge = (sourceId: string, targetId: string) => ({
	id: `${sourceId}-${targetId}`,
	type: 'edge',
	sourceId,
	targetId
});

/** Its own decision table: a column per fact, a row per row, first hit. */
export const prepare: Prepare = (rows) => {
	// Its expressions would read a hyphen as a minus, so columns go by number.
	const factors = factorsOf(rows);
	const columns = new Map(factors.map((factor, at) => [factor, `c${at}`]));
	const inputs = factors.map((factor) => ({ id: columns.get(factor), name: factor, field: columns.get(factor) }));
	const rules = rows.map(({ id, when }) => ({
		_id: id,
		...Object.fromEntries(
			factors.map((factor) => [columns.get(factor), when[factor]?.map((level) => `'${level}'`).join(', ') ?? ''])
		),
		row: `'${id}'`
	}));
	const outputs = [{ id: 'row', name: 'row', field: 'row' }];
	const table = { hitPolicy: 'first', inputs, outputs, rules };
	const decision = new ZenEngine().createDecision({
		nodes: [
			{ id: 'in', name: 'in', type: 'inputNode' },
			{ id: 'table', name: 'table', type: 'decisionTableNode', content: table },
			{ id: 'out', name: 'out', type: 'outputNode' }
		],
		edges: [edge('in', 'table'), edge('table', 'out')]
	});
	return async (facts) => {
		const context: Record<string, string> = {};
		for (const factor in facts) context[columns.get(factor)!] = facts[factor]!;
		return ((await decision.evaluate(context)).result as { row?: string } | null)?.row;
	};
};
