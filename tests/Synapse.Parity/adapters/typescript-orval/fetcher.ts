// What orval leaves to its user: the address, the credentials, and that an error response is an error.
export const settings = { baseUrl: '', headers: {} as Record<string, string> };

export class Refused extends Error {
  constructor(readonly status: number, readonly body: unknown) {
    super(JSON.stringify(body));
  }
}

export async function send<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(`${settings.baseUrl}${url}`, { ...init, headers: { ...init.headers, ...settings.headers } });
  if (!response.ok) throw new Refused(response.status, valueOf(await response.text()));
  return { data: await read(response), status: response.status, headers: response.headers } as T;
}

async function read(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  return response.status === 204 ? null
    : type.includes('json') ? response.json()
      : type === '' || type.startsWith('text/') ? response.text()
        : response.blob();
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
