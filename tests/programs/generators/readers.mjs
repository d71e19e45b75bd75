// The tools of others that must read the contract as it stands. A reader does its work in a folder of its own and throws when the
// tool refuses the contract, or makes of it what does not compile.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kiota = (language, contract, target) => [
  'dotnet', 'kiota', 'generate', '--language', language, '--openapi', contract, '--output', target,
  '--class-name', 'SynapseClient', '--namespace-name', 'Synapse.Kiota', '--clean-output', '--exclude-backward-compatible', '--log-level', 'Error',
];

const build = (here, project, property, value, folder) => [
  'dotnet', 'build', join(here, project), `-p:${property}=${value}`, `-p:BaseIntermediateOutputPath=${folder}/obj/`, '-o', join(folder, 'bin'), '--nologo', '-v', 'q',
];

// Type-checks what a generator wrote into the folder's src.
function check({ run, bin, here, folder }, ...options) {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  copyFileSync(join(here, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  run([bin('tsc'), '-p', folder, ...options]);
}

export const readers = [
  {
    name: 'Spectral, ruleset oas',
    read: ({ run, bin, here, contract }) => run([bin('spectral'), 'lint', '--fail-severity', 'hint', '--ruleset', join(here, 'spectral.yaml'), contract]),
  },
  {
    name: 'swagger-parser',
    read: async ({ contract }) => {
      const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
      await SwaggerParser.validate(contract);
    },
  },
  {
    name: 'openapi-typescript',
    read: tools => {
      mkdirSync(join(tools.folder, 'src'));
      tools.run([tools.bin('openapi-typescript'), tools.contract, '--output', join(tools.folder, 'src', 'schema.ts')]);
      check(tools);
    },
  },
  {
    name: 'hey-api',
    read: tools => {
      tools.run([tools.bin('openapi-ts'), '--input', tools.contract, '--output', join(tools.folder, 'src'), '--silent']);
      check(tools);
    },
  },
  {
    name: 'NSwag, C#, stock templates',
    read: ({ run, here, contract, folder }) => run(build(here, 'nswag-csharp', 'Contract', contract, folder)),
  },
  {
    // Of storages and console logs it reads the documented arrays; a page in their place it reads as empty.
    name: 'Kiota, C#, read from the emulator',
    read: ({ run, here, contract, folder, withEmulator }) => {
      run(kiota('CSharp', contract, join(folder, 'src')));
      run(build(here, 'kiota-csharp', 'KiotaSources', join(folder, 'src'), folder));
      return withEmulator('documented', credentials => run(['dotnet', join(folder, 'bin', 'KiotaClient.dll'), ...credentials]));
    },
  },
  {
    // Of a path that ends in a slash Kiota 1.38 makes TypeScript that refers to names it does not declare. Of storages and console
    // logs it reads pages; the documented arrays it reads as nothing.
    name: 'Kiota, TypeScript, without the final slashes, read from the emulator',
    read: tools => {
      const copy = join(tools.folder, 'contract.yaml');
      writeFileSync(copy, readFileSync(tools.contract, 'utf8').replace(/^( {2}\/.*)\/:$/gm, '$1:'));
      tools.run(kiota('TypeScript', copy, join(tools.folder, 'src')));
      copyFileSync(join(tools.here, 'kiota-typescript', 'program.ts'), join(tools.folder, 'src', 'program.ts'));
      check(tools, '--noEmit', 'false', '--outDir', join(tools.folder, 'out'));
      return tools.withEmulator('current', credentials => tools.run([process.execPath, join(tools.folder, 'out', 'program.js'), ...credentials]));
    },
  },
  {
    name: 'Kiota, Python, syntax only',
    read: ({ run, contract, folder }) => {
      run(kiota('Python', contract, join(folder, 'src')));
      run(['python3', '-m', 'compileall', '-q', join(folder, 'src')]);
    },
  },
  {
    name: 'openapi-pact-comparator',
    read: ({ run, bin, here, contract, pacts }) => {
      const known = JSON.parse(readFileSync(join(here, 'known-findings.json'), 'utf8'));
      const output = run([bin('opc'), '--oas', contract, ...pacts], { isFailureAllowed: true });
      const findings = output.split('\n').filter(line => line.startsWith('[')).flatMap(line => JSON.parse(line));
      const isKnown = ({ code, specDetails }) => known.some(entry => entry.code === code && specDetails.location.endsWith(entry.specification));
      const unknown = findings.filter(finding => !isKnown(finding));
      if (unknown.length > 0) {
        throw new Error(unknown.map(finding => `${finding.mockDetails.interactionDescription}: ${finding.message}`).join('\n'));
      }
    },
  },
];
