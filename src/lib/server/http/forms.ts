import { error, type Handle } from '@sveltejs/kit';

/**
 * A form that cannot be read is a fault of whoever sent it: 400, or 415 where it is no form at all. Node throws a
 * TypeError for either, which would be answered as a fault of ours and fill the log.
 */
export async function readForm(read: () => Promise<FormData>, type: string | null): Promise<FormData> {
	try {
		return await read();
	} catch (problem) {
		if (!(problem instanceof TypeError)) throw problem;
		const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type ?? '');
		error(isForm ? 400 : 415, { message: isForm ? 'This form could not be read.' : 'This is not a form.' });
	}
}

export const readableForms: Handle = ({ event, resolve }) => {
	const { request } = event;
	if (request.method === 'POST') {
		const read = request.formData.bind(request);
		request.formData = () => readForm(read, request.headers.get('content-type'));
	}
	return resolve(event);
};
