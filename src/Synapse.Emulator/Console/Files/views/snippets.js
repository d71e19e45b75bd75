const csharpString = text => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const shellString = text => /^[\w:./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** Code that connects to this emulator, by language. */
export function snippets({ base_url: url, credentials }) {
  return [
    ['C#', `using Synapse.Generated;

using var client = new SynapseClient(
    new Uri(${csharpString(url)}),
    SynapseCredentials.AccessToken(${csharpString(credentials.access_token)}));
var (jobs, total) = await client.ListJobsAsync();
Console.WriteLine($"{jobs.Count} of {total}");`],
    ['curl', `curl ${shellString(`${url}jobs/`)} \\
  --header ${shellString(`Synapse-Access-Token: Token ${credentials.access_token}`)}`],
    ['CLI', `export SYNAPSE_BASE_URL=${shellString(url)}
export SYNAPSE_ACCESS_TOKEN=${shellString(credentials.access_token)}
dotnet synapse jobs list`],
  ];
}
