// Verifies a backend with @pact-foundation/pact: node verify.mjs documented|current URL [STATES_URL]
// Exits with 0 if the backend keeps the contract, and with 1 if not. Node.js 20 can run it.
import { fileURLToPath } from 'node:url';
import { Verifier } from '@pact-foundation/pact';

const [form, url, statesUrl] = process.argv.slice(2);
if (!['documented', 'current'].includes(form) || !URL.canParse(url)) {
  console.error('usage: node verify.mjs documented|current URL [STATES_URL]');
  process.exit(2);
}

const provider = `Synapse-Integration-API-${form}`;
const base = url.endsWith('/') ? url : `${url}/`;
try {
  await new Verifier({
    provider,
    providerBaseUrl: base.slice(0, -1),
    pactUrls: [fileURLToPath(new URL(`../../../contracts/pacts/Synapse.Generated-${provider}.json`, import.meta.url))],
    providerStatesSetupUrl: statesUrl ?? `${base}provider-states`,
    timeout: 30_000,
    logLevel: 'error',
  }).verifyProvider();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
