import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The command line, compiled. */
export const command = fileURLToPath(new URL('../../../src/Synapse.Cli/bin/Debug/net10.0/dotnet-synapse.dll', import.meta.url));

/** An emulator in a process of its own, and its control API. */
export class Emulator {
  static async start({ port = 0, seed = 'documented' } = {}) {
    const child = spawn('dotnet', [command, 'emulator', '--port', String(port), '--seed', seed], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const [, url] = /API\s+(http\S+)/.exec(line) ?? [];
      if (url) return new Emulator(child, url);
    }
    throw new Error('The emulator did not start.');
  }

  constructor(child, url) {
    this.child = child;
    this.url = url;
    this.port = Number(new URL(url).port);
  }

  async stop() {
    if (this.child.exitCode === null) {
      this.child.kill('SIGINT');
      await once(this.child, 'exit');
    }
  }

  get = path => this.#send('GET', path);
  post = (path, body) => this.#send('POST', path, body);
  put = (path, body) => this.#send('PUT', path, body);
  reset = () => this.post('emulator/reset/');

  /** A request to the API, with the token. */
  async #send(method, path, body) {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { 'Content-Type': 'application/json', 'Synapse-Access-Token': 'Token emulator-access-token' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }
}
