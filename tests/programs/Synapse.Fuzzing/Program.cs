using System.Globalization;
using SharpFuzz;
using Synapse.Fuzzing;

if (args is ["target"])
{
    Fuzzer.OutOfProcess.Run(static stream =>
    {
        using var document = new MemoryStream();
        stream.CopyTo(document);
        DecoderTarget.Run(document.ToArray());
    });
    return 0;
}

if (args is ["cli", ..])
{
    return await CommandLineRun.StartAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200);
}

if (args.Length > 1 || !double.TryParse(args.FirstOrDefault("300"), CultureInfo.InvariantCulture, out double seconds) || seconds < 10)
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project tests/programs/Synapse.Fuzzing [-- SECONDS | -- cli RUNS] (default 300, 200)");
    return 2;
}

return await FuzzRun.StartAsync(TimeSpan.FromSeconds(seconds));
