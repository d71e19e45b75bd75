// Compares specifications with pacts by openapi-pact-comparator: many in one process, because starting it takes longer than comparing.
// Input: a JSON file with the paths of both. Output: for each specification the findings on each pact, or why it could not be compared.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, job] = process.argv.slice(2);
const { Comparator } = await import(pathToFileURL(library));
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const { specifications, pacts } = read(job);
const parsed = pacts.map(read);
const outcomes = [];
for (const specification of specifications) {
  try {
    const comparator = new Comparator(read(specification));
    const findings = [];
    for (const pact of parsed) {
      findings.push(await collect(comparator.compare(pact)));
    }
    outcomes.push({ findings });
  } catch (error) {
    outcomes.push({ error: error.message });
  }
}

process.stdout.write(JSON.stringify(outcomes));

async function collect(results) {
  const all = [];
  for await (const result of results) {
    all.push(result);
  }

  return all;
}
