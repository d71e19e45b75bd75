// Loaded before a tool: its output goes to a file. A pipe takes 64 KiB at a time, and a script that ends its process loses the rest or breaks.
import { openSync, writeSync } from 'node:fs';

const file = openSync(process.env.SYNAPSE_TOOL_OUTPUT, 'w');
process.stdout.write = (chunk, ...rest) => {
  writeSync(file, chunk);
  rest.at(-1)?.call?.();
  return true;
};
