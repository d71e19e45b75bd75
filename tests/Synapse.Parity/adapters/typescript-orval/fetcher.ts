// What orval leaves to its user: the address, the credentials, and that an error response is an error.
export const settings = { baseUrl: '', headers: {} as Record<string, string> };

export class Refused extends Error {
  constructor(readonly status: number, readonly body: unknown) {
    super(JSON.stringify(body));
  }
}

export async function send<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(`${settings.baseUrl}${url}`, { ...init, headers: { ...init.headers, ...settings.headers } });
  const text = await response.text();
  if (!response.ok) throw new Refused(response.status, valueOf(text));
  const isJson = response.headers.get('content-type')?.includes('json');
  return { data: isJson ? JSON.parse(text) : text, status: response.status, headers: response.headers } as T;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
