/**
 * A diagram drawn by hand, the one of README.md: three facts, five cases. `together` is asked for a heavy act only; a
 * light act that is done again is impossible.
 *
 *                act
 *        light /     \ heavy
 *          again     together
 *       no /   x    no /    \ yes
 *      fine          again   again
 *                 no /  \ yes   \ yes or no
 *             service   prison   prison
 */
import type { Answers, Subject } from '../../model';
import type { Diagram } from './build';
import { Nodes, nothing } from './nodes';

const text = (words: string) => ({ nl: words, en: words });
const factor = (id: string, levels: string[], extra: object = {}) => ({
	id,
	label: text(id),
	question: text(id),
	group: 'all',
	levels: levels.map((level) => ({ id: level, label: text(level) })),
	...extra
});

const subject: Subject = {
	id: 'drawn',
	label: text('drawn'),
	intro: text('drawn'),
	readFrom: '2024-01-01',
	exampleDate: '2024-02-01',
	youthLawWhen: [],
	groups: [{ id: 'all', label: text('all') }],
	gravity: [],
	acknowledged: [],
	impossible: [{ id: 'no-light-again', when: { act: ['light'], again: ['yes'] }, text: text('cannot be') }],
	factors: [
		factor('act', ['light', 'heavy']),
		factor('together', ['no', 'yes'], { appliesWhen: [{ act: ['heavy'] }], default: [{ level: 'no' }] }),
		factor('again', ['no', 'yes'], { default: [{ level: 'no' }] })
	]
};

export type Answer = 'fine' | 'service' | 'prison';
const values: Answer[] = ['fine', 'service', 'prison'];

const nodes = new Nodes([2, 2, 2]);
const [fine, service, prison] = values.map((_, number) => nodes.leaf(number)) as [number, number, number];
const light = nodes.node(2, [fine, nothing]);
const alone = nodes.node(2, [service, prison]);
const inGroup = nodes.node(2, [prison, prison]);
const heavy = nodes.node(1, [alone, inGroup]);
const root = nodes.node(0, [light, heavy]);

export const drawn: Diagram<Answer> = { subject, order: [0, 1, 2], nodes, root, values, visited: 0 };

/** All five cases. */
export const cases: readonly { facts: Answers; answer: Answer }[] = [
	{ facts: { act: 'light', again: 'no' }, answer: 'fine' },
	{ facts: { act: 'heavy', together: 'no', again: 'no' }, answer: 'service' },
	{ facts: { act: 'heavy', together: 'no', again: 'yes' }, answer: 'prison' },
	{ facts: { act: 'heavy', together: 'yes', again: 'no' }, answer: 'prison' },
	{ facts: { act: 'heavy', together: 'yes', again: 'yes' }, answer: 'prison' }
];
