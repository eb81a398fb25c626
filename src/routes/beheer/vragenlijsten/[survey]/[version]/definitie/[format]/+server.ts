/** The definition as a file, to keep, to send on, or to open again. */
import { m } from '$lib/paraglide/messages';
import { saveSurvey } from '$lib/server/survey/file';
import { fails } from '../../../../../../live.server';
import { openVersion } from '../../../../door.server';
import type { RequestHandler } from './$types';

const types = { yaml: 'application/yaml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

export const GET: RequestHandler = async (event) => {
	const { row } = await openVersion(event, 'viewer');
	const { format } = event.params;
	if (format !== 'yaml' && format !== 'json') fails(404, m.ve_not_there());
	return new Response(saveSurvey(row.definition, format), {
		headers: {
			'content-type': types[format],
			'content-disposition': `attachment; filename="${row.definition.id}-${row.version}.${format}"`,
			'cache-control': 'no-store'
		}
	});
};
