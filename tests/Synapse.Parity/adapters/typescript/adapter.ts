// What the adapters in TypeScript do alike: lines in and out, tagged values, and pages.
import { createInterface } from 'node:readline';

export interface Call {
  baseUrl: string;
  operation: string;
  method: string;
  template: string;
  mediaType: string | null;
  headers: Record<string, string>;
  path: any;
  query: any;
  body: any;
  form: any;
  all: boolean;
  retry: boolean;
}

export interface Failure { status?: number; body?: unknown; message: string }

export function untag(value: any): any {
  if (Array.isArray(value)) return value.map(untag);
  if (value === null || typeof value !== 'object') return value;
  if ('$number' in value) return Number(value.$number);
  if ('$date' in value) return value.$date;
  if ('$file' in value) return new File([Buffer.from(value.$file.base64, 'base64')], value.$file.name, { type: value.$file.mediaType });
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, untag(member)]));
}

async function tag(value: any): Promise<any> {
  if (value instanceof Blob) return { $file: { base64: Buffer.from(await value.arrayBuffer()).toString('base64') } };
  if (typeof value === 'number') return { $number: String(value) };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return Promise.all(value.map(tag));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, member]) => [name, await tag(member)])));
}

/** Makes every call that comes in, one after the other, and reports what came of it. */
export async function serve(makeCall: (call: Call) => Promise<unknown>, describe: (error: any) => Failure): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const call = JSON.parse(line);
    let outcome;
    try {
      const result = await makeCall({ ...call, path: untag(call.path), query: untag(call.query), body: untag(call.body), form: untag(call.form) });
      outcome = { result: await tag(result) ?? null };
    } catch (error) {
      const { status = null, body = null, message } = describe(error);
      outcome = { error: { status: await tag(status), body: await tag(body), message } };
    }

    process.stdout.write(JSON.stringify(outcome) + '\n');
  }
}

/** Gets every page, as the user of a client without paging does: by number, as long as a page has a next one. */
export async function everyPage(call: Call, send: (call: Call) => Promise<any>): Promise<unknown> {
  if (!call.all || call.query.page_size === undefined) return send(call);
  const items: unknown[] = [];
  for (let page: any, number = 1; number === 1 || page.next; number++) {
    page = await send({ ...call, query: { ...call.query, page: number === 1 ? undefined : number } });
    items.push(...page.results);
  }

  return items;
}

/** The value of a text that is JSON, otherwise the text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
