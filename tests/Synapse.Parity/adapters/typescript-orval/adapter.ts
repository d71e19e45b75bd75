import * as sdk from 'client';
import { settings } from './fetcher';
import { type Call, everyPage, serve } from '../typescript/adapter';

await serve((call) => everyPage(call, send), (error) => ({ status: error.status, body: error.body, message: String(error) }));

// Path parameters come first, then the body or the query: each function takes those that its operation has.
async function send({ baseUrl, headers, operation, path, query, body, form }: Call): Promise<unknown> {
  Object.assign(settings, { baseUrl, headers });
  const method = operation.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  const { data } = await (sdk as any)[method](...Object.values(path), ...[form ?? body ?? query].filter((value) => value !== undefined));
  return data;
}
