import { ApiError, SynapseClient } from 'client';
import { type Call, everyPage, parsed, serve } from '../typescript/adapter';

await serve(makeCall, (error) => (error instanceof ApiError
  ? { status: error.status, body: parsed(error.response), message: error.message }
  : { message: String(error) }));

async function makeCall(call: Call): Promise<unknown> {
  const client = new SynapseClient(call.baseUrl, {
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, ...call.headers } }),
  });
  return everyPage(call, page => send(client, page));
}

// The methods take their parameters one by one, in an order of the generator's own, under their names in the contract.
async function send(client: any, { operation, path, query, body, form }: Call): Promise<unknown> {
  const values: Record<string, any> = { ...path, ...query, ...form, body };
  const [, parameters] = String(client[operation]).match(/^\w+\(([^)]*)\)/)!;
  const result = await client[operation](...parameters.split(/\s*,\s*/).map((name) => argument(values[name])));
  return result?.data instanceof Blob ? result.data : result;
}

function argument(value: any): unknown {
  return value instanceof File ? { data: value, fileName: value.name } : value;
}
