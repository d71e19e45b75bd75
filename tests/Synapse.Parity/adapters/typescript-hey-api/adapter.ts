import * as sdk from 'client';
import { client } from 'client/client.gen';
import { type Call, everyPage, serve } from '../typescript/adapter';

class Refused extends Error {
  constructor(readonly status: number | undefined, readonly body: unknown) {
    super(body instanceof Error ? body.message : JSON.stringify(body));
  }
}

await serve(makeCall, (error) => ({ status: error.status, body: error.body, message: String(error) }));

async function makeCall(call: Call): Promise<unknown> {
  client.setConfig({ baseUrl: call.baseUrl, auth: ({ name }) => call.headers[name!] });
  return everyPage(call, send);
}

async function send({ operation, path, query, body, form }: Call): Promise<unknown> {
  const method = operation.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  const { data, error, response } = await (sdk as any)[method]({ path, query, body: form ?? body ?? undefined });
  if (error !== undefined) throw new Refused(response?.status, error);
  return data;
}
