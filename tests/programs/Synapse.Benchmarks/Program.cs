using System.Globalization;
using Synapse.Benchmarks;
using Synapse.Benchmarks.Probes;

// A probe comes first: nothing may be loaded before it that its client does not need.
if (args is [var name, var client, var address, var size] && Enum.TryParse(name, ignoreCase: true, out ProbeKind kind))
{
    ProbeResult result = kind == ProbeKind.Cold
        ? await ColdCall.RunAsync(client, new Uri(address))
        : await LongCall.RunAsync(kind, client, new Uri(address), long.Parse(size, CultureInfo.InvariantCulture));
    Console.WriteLine(result);
    return 0;
}

return await BenchmarkCommands.RunAsync(args);
