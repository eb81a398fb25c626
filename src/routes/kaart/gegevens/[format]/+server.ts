import { served } from '../../../house.server';
import { file } from './file';
import type { RequestHandler } from './$types';

const made = served(file);

export const GET: RequestHandler = ({ params, url }) => {
	const { name, type, text } = made({ params, url });
	return new Response(text, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};
