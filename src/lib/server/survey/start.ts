/** The surveys of this process. What is past its last day goes though nobody looks at a survey. */
import { logLine } from '../log';
import { borrowStorage, storage as ownStorage, tellWhere, type Storage } from '../storage';
import { Folding } from '../results/folding';
import { hasThread } from '../thread';
import { PublishedVersions } from './published';
import { Surveys } from './service';

/** While developing, a changed file is loaded anew; what is open stays open. */
const PLACE = Symbol.for('strafmaatverkenner.surveys');

const holder = ((globalThis as Record<symbol, unknown>)[PLACE] ??= {}) as { surveys?: Surveys };

/** Called once, in the main thread, after storage was opened. */
export function startSurveys(storage: Storage): void {
	if (!holder.surveys) {
		holder.surveys = new Surveys(storage);
		// Counting costs as much as writing. Where there is a thread for it, whoever answers does not wait for it.
		if (hasThread()) tellWhere(() => ownStorage()?.where);
		else new Folding(storage.db, holder.surveys.versions, { isOpen: () => ownStorage() !== undefined }).start();
	}
	void holder.surveys
		.retain()
		.catch((error: unknown) => logLine(`Surveys: ${error instanceof Error ? error.message : String(error)}`));
}

/** Called once, in the other thread of this process: counts what the main thread writes. */
export function countElsewhere(): void {
	const { db, isOpen, busy } = borrowStorage(logLine);
	new Folding(db, new PublishedVersions(db), { isOpen, busy }).start();
}

/** Nothing where there is no storage; a page that needs it says so. */
export const surveys = (): Surveys | undefined => holder.surveys;
