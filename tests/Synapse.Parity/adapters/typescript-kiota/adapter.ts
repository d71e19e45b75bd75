import { AnonymousAuthenticationProvider, createUntypedNodeFromDiscriminatorValue, isUntypedNode, MultipartBody } from '@microsoft/kiota-abstractions';
import { DefaultRequestAdapter } from '@microsoft/kiota-bundle';
import { HttpClient, MiddlewareFactory, RetryHandler, RetryHandlerOptions } from '@microsoft/kiota-http-fetchlibrary';
import { JsonParseNode } from '@microsoft/kiota-serialization-json';
import { createSynapseClient } from 'client';
import { type Call, everyPage, serve } from '../typescript/adapter';

await serve((call) => everyPage(call, send), (error) => ({
  status: error.responseStatusCode,
  body: plain({ ...error, responseStatusCode: undefined, responseHeaders: undefined }),
  message: String(error.message ?? error),
}));

async function send(call: Call): Promise<unknown> {
  // Kiota's own provider of API keys refuses http, and the copy of the contract has lost the slashes at the end of its paths.
  const transport = (target: string, init: RequestInit) =>
    fetch(target.replace(/\/?(\?|$)/, '/$1'), { ...init, headers: { ...(init.headers as Record<string, string>), ...call.headers } });
  const [, ...others] = MiddlewareFactory.getDefaultMiddlewares(transport);
  const retry = new RetryHandler(new RetryHandlerOptions({ delay: 0, maxRetries: call.retry ? 3 : 0 }));
  const http = new HttpClient(transport, retry, ...others);
  const adapter = new DefaultRequestAdapter(new AnonymousAuthenticationProvider(), undefined, undefined, http);
  adapter.baseUrl = call.baseUrl;
  return plain(await request(createSynapseClient(adapter), call));
}

// A property for each segment of the path, and a method for each parameter in it.
async function request(client: any, { method, template, path, query, body, form }: Call): Promise<unknown> {
  const target = template.split('/').filter(Boolean).reduce(
    (at, segment) => segment.startsWith('{')
      ? at[camel(`by_${segment.slice(1, -1)}`)](path[segment.slice(1, -1)])
      : at[segment],
    client,
  );
  const filters = { queryParameters: { ...renamed(query), createdAfter: query.created_after && new Date(query.created_after) } };
  const content = form ? [await multipart(form)] : body === null ? [] : [Array.isArray(body) ? body.map(model) : model(body)];
  return target[method.toLowerCase()](...content, filters);
}

function camel(name: string): string {
  return name.replace(/_+(.)/g, (_, letter) => letter.toUpperCase());
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function renamed(members: object): any {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [camel(name), value]));
}

// A free-form object is a model whose members are additional data; any JSON is a tree of nodes.
function model(body: any): any {
  return Object.fromEntries(Object.entries<any>(body).map(([name, value]) => [
    camel(name),
    name === 'result' || name === 'console_logs' ? new JsonParseNode(value).getObjectValue(createUntypedNodeFromDiscriminatorValue)
      : value !== null && typeof value === 'object' && !Array.isArray(value) ? { additionalData: value }
        : value,
  ]));
}

// A part for each name, of which a later one replaces an earlier one.
async function multipart(fields: any): Promise<MultipartBody> {
  const body = new MultipartBody();
  for (const [name, value] of Object.entries<any>(fields)) {
    for (const part of [value].flat()) {
      if (part instanceof File) body.addOrReplacePart(name, part.type, await part.arrayBuffer(), undefined, part.name);
      else body.addOrReplacePart(name, 'text/plain', String(part));
    }
  }

  return body;
}

function plain(value: any): any {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (isUntypedNode(value)) return plain(value.getValue());
  const { additionalData, ...members } = value;
  return { ...Object.fromEntries(Object.entries(members).map(([name, member]) => [snake(name), plain(member)])), ...additionalData };
}
