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

function request(client: ReturnType<typeof createClient<paths>>, { operation, path, query, body, form }: Call): Promise<any> {
  const id = { params: { path, query } };
  switch (operation) {
    case 'list_agents': return client.GET('/agents/', { params: { query } });
    case 'health_check_agent': return client.POST('/agents/{token}/connect/', { params: { path } });
    case 'list_plugins': return client.GET('/plugins/', { params: { query } });
    case 'create_plugin': return client.POST('/plugins/', { body });
    case 'get_plugin': return client.GET('/plugins/{id}/', id);
    case 'update_plugin': return client.PUT('/plugins/{id}/', { ...id, body });
    case 'run_plugin': return client.POST('/plugins/{id}/run/', { ...id, body });
    case 'list_plugin_releases': return client.GET('/plugin_releases/', { params: { query } });
    case 'create_plugin_release': return client.POST('/plugin_releases/', { body: form, bodySerializer: multipart });
    case 'get_plugin_release': return client.GET('/plugin_releases/{id}/', id);
    case 'list_jobs': return client.GET('/jobs/', { params: { query } });
    case 'get_job': return client.GET('/jobs/{id}/', id);
    case 'update_job': return client.PATCH('/jobs/{id}/', { ...id, body });
    case 'list_job_console_logs': return client.GET('/jobs/{id}/console_logs/', id);
    case 'tail_job_console_logs': return client.GET('/jobs/{id}/tail_console_logs/', { ...id, parseAs: 'text' });
    case 'create_logs': return client.POST('/logs/', { body });
    case 'list_storages': return client.GET('/storages/', {});
    case 'create_storage': return client.POST('/storages/', { body });
    case 'get_storage': return client.GET('/storages/{id}/', { params: { path, query } });
    case 'list_serve_applications': return client.GET('/serve_applications/', { params: { query } });
    case 'create_serve_application': return client.POST('/serve_applications/', { body });
    default: throw new Error(`There is no ${operation}.`);
  }
}

// The library leaves forms to its user: a part for each field, and one for each value of a list.
function multipart(fields: any): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries<any>(fields)) {
    for (const part of [value].flat()) form.append(name, part instanceof Blob ? part : String(part));
  }

  return form;
}
