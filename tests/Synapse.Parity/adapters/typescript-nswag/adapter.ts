import { ApiError, SynapseClient } from 'client';
import { type Call, serve } from '../typescript/adapter';

await serve(makeCall, (error) => (error instanceof ApiError
  ? { status: error.status, body: parsed(error.response), message: error.message }
  : { message: String(error) }));

async function makeCall(call: Call): Promise<unknown> {
  const client = new SynapseClient(call.baseUrl, {
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, ...call.headers } }),
  });
  if (!call.all || call.query.page_size === undefined) return send(client, call);

  // NSwag knows no paging, so the caller counts.
  const items: unknown[] = [];
  for (let page: any, number = 1; number === 1 || page.next; number++) {
    page = await send(client, { ...call, query: { ...call.query, page: number === 1 ? undefined : number } });
    items.push(...page.results);
  }

  return items;
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
