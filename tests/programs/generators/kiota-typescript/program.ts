// Reads pages, storages and console logs of the emulator's documented objects through the client that Kiota makes of the contract.
import { AnonymousAuthenticationProvider } from '@microsoft/kiota-abstractions';
import { DefaultRequestAdapter } from '@microsoft/kiota-bundle';
import { HttpClient, MiddlewareFactory } from '@microsoft/kiota-http-fetchlibrary';
import { createSynapseClient } from './synapseClient.js';

declare const process: { argv: string[] };
const [url, token] = process.argv.slice(2);

// Kiota's own provider of API keys refuses http, this machine's too, so the key is a header of the transport.
const withKey = (target: string, init: RequestInit) =>
  fetch(target, { ...init, headers: { ...(init.headers as Record<string, string>), 'Synapse-Access-Token': `Token ${token}` } });
const http = new HttpClient(withKey, ...MiddlewareFactory.getDefaultMiddlewares(withKey));
const adapter = new DefaultRequestAdapter(new AnonymousAuthenticationProvider(), undefined, undefined, http);
adapter.baseUrl = url.replace(/\/$/, '');
const client = createSynapseClient(adapter);

function expect(what: string, isRight: boolean | undefined) {
  if (!isRight) {
    throw new Error(`${what} is not read.`);
  }
}

const jobs = await client.jobs.get();
expect('a page of jobs', jobs?.count === jobs?.results?.length && (jobs?.results?.[0].status?.length ?? 0) > 0);

const storages = await client.storages.get();
const listed = Array.isArray(storages) ? storages : storages?.results;
expect('a storage', (listed?.find(storage => storage.id === 123)?.name?.length ?? 0) > 0);

// Kiota takes an id that is a number or a text for a number; any value is sent as it is.
const log = await client.jobs.byId(jobs?.results?.[0].id as never).console_logs.get();
const entries = Array.isArray(log) ? log : log?.results;
expect('a console log', (entries?.length ?? 0) > 0);
