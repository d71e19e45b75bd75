/** A request that failed: status 0 when no response came. */
export class RequestError extends Error {
  constructor(status, detail) {
    super(detail || (status ? `HTTP ${status}` : ''));
    this.status = status;
  }
}

/** What an error body says, in the forms that Django REST framework has for it. */
function detailOf(body) {
  if (body === null || typeof body !== 'object') return '';
  if (typeof body.detail === 'string') return body.detail;
  return Object.entries(body).map(([field, messages]) => `${field}: ${[messages].flat().map(String).join(' ')}`).join('\n');
}

async function send(method, path, body, headers = {}) {
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
    });
    text = await response.text();
  } catch {
    throw new RequestError(0);
  }
  let json = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    if (response.ok) throw new RequestError(response.status, text.slice(0, 200));
  }
  if (!response.ok) throw new RequestError(response.status, detailOf(json));
  return json;
}

const segment = encodeURIComponent;

/** A path below /emulator/, its segments encoded. */
const control = (...segments) => `/emulator/${segments.map(segment).join('/')}/`;

const query = values => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length === 0 ? '' : '?' + new URLSearchParams(given);
};

export const connection = () => send('GET', control('connection'));
export const listJobs = values => send('GET', control('jobs') + query(values));
export const getJob = id => send('GET', control('jobs', id));
export const listLog = (id, values) => send('GET', control('jobs', id, 'logs') + query(values));
export const steer = (id, action) => send('POST', control('jobs', id, action), action === 'advance' ? { steps: 1 } : undefined);
export const listData = (resource, values) => send('GET', control('data', resource) + query(values));
export const getData = (resource, id) => send('GET', control('data', resource, id));
export const listRequests = values => send('GET', control('requests', 'recent') + query(values));
export const getRequest = id => send('GET', control('requests', id));
export const clearRequests = () => send('DELETE', control('requests'));
export const listFaults = () => send('GET', control('faults'));
export const addFault = fault => send('POST', control('faults'), fault);
export const removeFault = id => send('DELETE', control('faults', id));
export const clearFaults = () => send('DELETE', control('faults'));

/** Requests to the API itself, which are recorded and struck by faults like those of any client. */
export const call = (credentials, path, body) =>
  send('POST', path, body, { 'Synapse-Access-Token': `Token ${credentials.access_token}` });

export const runPlugin = (credentials, id, run) => call(credentials, `/plugins/${segment(id)}/run/`, run);
export const createPlugin = (credentials, plugin) => call(credentials, '/plugins/', plugin);
