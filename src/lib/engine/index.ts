/** The engine: pure functions over editions. It takes editions as arguments and never reads rules itself. */
export { compile, maximumClassOf, type Program } from './compile';
export { counterfactuals, differences, settle } from './counterfactual';
export { scenarios } from './enumerate';
export * as diagram from './diagram';
export { evaluate, result, stateOf, vectorOf } from './evaluate';
export * as exact from './fraction';
export { formatKey, parseKey, keyVersion, type CaseKey, type ParsedKey } from './key';
export { beside, type Beside, type Place } from './beside';
export { boundsOf } from './bounds';
export { judge } from './judge';
export { checkSanction } from './legality';
export { highestReading } from './height';
export { isLighter, mayBeLighter } from './lighter';
export { axesOf, mapOf, type MapCell, type MapEntry, type MapRow, type SubjectMapOf } from './map';
export { compareRanges, compareSanctions, compareTerms, type Ordering } from './order';
export { engineVersion } from './receipt';
export { remaining, type Remaining } from './remaining';
export { rowOf } from './row';
export { mayBeTold } from './story';
export {
	applies,
	boxHolds,
	defaultLevel,
	isDay,
	parseScenario,
	possibleLevels,
	resolve,
	type CaseInput,
	type Resolution
} from './scenario';
export { movements, sameFacts, type MovedCases, type Movements } from './moved';
export { dayBefore, editionSetAt, turnsOf, type Selected } from './select';
export {
	checkEditions,
	checksInTurn,
	checkTables,
	editionSets,
	firstFinding,
	policyDefectAt,
	proofs,
	type CheckResult,
	type Finding,
	type PolicyDefect
} from './check';
