/** What a link allows. A remote leads through the script; what cannot be undone is for the host. */
import { standing, type Done } from '../../classroom/diary';
import type { HostAct } from '../../model';
import type { Role } from './sessions';

const OF_HOST: readonly HostAct['kind'][] = ['reset', 'end', 'text'];

export const may = (role: Role, kind: HostAct['kind'] | 'undo'): boolean =>
	role === 'host' || !OF_HOST.includes(kind as HostAct['kind']);

/** A text that a host took off the screens is not put back there by a remote. */
export const mayUndo = (role: Role, log: readonly Done[]): boolean =>
	standing(log)?.act.kind !== 'text' || may(role, 'text');
