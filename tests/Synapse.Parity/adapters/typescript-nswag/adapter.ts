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

function send(client: SynapseClient, { operation, path, query, body, form }: Call): Promise<unknown> {
  switch (operation) {
    case 'list_agents': return client.list_agents(query.page, query.page_size);
    case 'health_check_agent': return client.health_check_agent(path.token);
    case 'list_plugins': return client.list_plugins(query.category, query.is_active, query.page, query.page_size);
    case 'list_plugin_releases': return client.list_plugin_releases(query.plugin, query.page, query.page_size);
    case 'create_plugin': return client.create_plugin(body);
    case 'get_plugin': return client.get_plugin(path.id);
    case 'update_plugin': return client.update_plugin(path.id, body);
    case 'run_plugin': return client.run_plugin(path.id, body);
    case 'create_plugin_release': return client.create_plugin_release(form.plugin, form.version, form.changelog, form.is_stable, form.config, form.meta, form.requirements, form.debug, { data: form.file, fileName: form.file.name });
    case 'get_plugin_release': return client.get_plugin_release(path.id, query.expand);
    case 'list_jobs': return client.list_jobs(query.status, query.plugin, query.created_after, query.user, query.agent, query.action, query.limit, query.page, query.page_size);
    case 'get_job': return client.get_job(path.id, query.expand);
    case 'update_job': return client.update_job(path.id, body);
    case 'list_job_console_logs': return client.list_job_console_logs(path.id);
    case 'tail_job_console_logs': return client.tail_job_console_logs(path.id);
    case 'create_logs': return client.create_logs(body);
    case 'list_storages': return client.list_storages();
    case 'create_storage': return client.create_storage(body);
    case 'get_storage': return client.get_storage(path.id, query.with_configuration);
    case 'list_serve_applications': return client.list_serve_applications(query.plugin_code, query.agent, query.job__agent, query.page, query.page_size);
    case 'create_serve_application': return client.create_serve_application(body);
    default: throw new Error(`There is no ${operation}.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
