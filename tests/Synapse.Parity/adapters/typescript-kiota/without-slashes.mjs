// Writes a copy of a contract without the slash at the end of its paths: node without-slashes.mjs CONTRACT COPY
import { readFileSync, writeFileSync } from 'node:fs';

const [contract, copy] = process.argv.slice(2);
writeFileSync(copy, readFileSync(contract, 'utf8').replace(/^( {2}\/.*)\/:$/gm, '$1:'));
