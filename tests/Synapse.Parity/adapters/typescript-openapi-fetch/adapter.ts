import createClient from 'openapi-fetch';
import type { paths } from 'schema';
import { type Call, everyPage, serve } from '../typescript/adapter';

class Refused extends Error {
  constructor(readonly status: number, readonly body: unknown) {
    super(JSON.stringify(body));
  }
}

await serve((call) => everyPage(call, send), (error) => ({ status: error.status, body: error.body, message: String(error) }));

async function send(call: Call): Promise<unknown> {
  const client = createClient<paths>({ baseUrl: call.baseUrl, headers: call.headers });
  const { data, error, response } = await request(client, call);
  if (!response.ok) throw new Refused(response.status, error);
  return data;
}

// The library has a method for each of HTTP's; the path is written as it stands in the contract.
function request(client: any, { method, template, mediaType, path, query, body, form }: Call): Promise<any> {
  const parseAs = mediaType === null || mediaType === 'application/json' ? 'json' : mediaType.startsWith('text/') ? 'text' : 'blob';
  const content = form ? { body: form, bodySerializer: multipart } : { body: body ?? undefined };
  return client[method](template, { params: { path, query }, parseAs, ...content });
}

// The library leaves forms to its user: a part for each field, and one for each value of a list.
function multipart(fields: any): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries<any>(fields)) {
    for (const part of [value].flat()) form.append(name, part instanceof Blob ? part : String(part));
  }

  return form;
}
