/** What a link allows. A remote leads through the script; what cannot be undone is for the host. */
import type { HostAct } from '../../model';
import type { Role } from './sessions';

const OF_HOST: readonly HostAct['kind'][] = ['reset', 'end'];

export const may = (role: Role, kind: HostAct['kind'] | 'undo'): boolean =>
	role === 'host' || !OF_HOST.includes(kind as HostAct['kind']);
