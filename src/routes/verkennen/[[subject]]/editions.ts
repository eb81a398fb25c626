import type { Edition } from '$lib/model';
import { link } from '$lib/ui/shared/link';

/** One code is read for several subjects, so the address of an edition names the subject too. */
export const editionHref = (id: string, subject: string): string =>
	link(`/regels/${encodeURIComponent(id)}?onderwerp=${subject}`);

/** Whether an installation added to these rules or put its own in their place. */
export const isOverlay = (edition: Pick<Edition, 'origins'> | undefined): boolean =>
	edition?.origins.some(({ overlay }) => overlay) ?? false;
