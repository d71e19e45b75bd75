using Synapse.Emulator;
using Synapse.NativePublish;

// Publishes Synapse.NativeApp, natively compiled and then trimmed, and runs it: dotnet run --project tests/programs/Synapse.NativePublish
// Exits with 1 when publishing warns, or when what the application prints is not what is on the wire.
Publication[] publications =
[
    new("native", "PublishAot", WithNewtonsoft: false),
    new("native-newtonsoft", "PublishAot", WithNewtonsoft: true),
    new("trimmed", "PublishTrimmed", WithNewtonsoft: true),
];
foreach (Publication publication in publications)
{
    string program = await publication.PublishAsync();
    await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
        new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) });
    AppOutput output = await AppOutput.RunAsync(program, emulator);
    string[] differences = [.. await output.CompareAsync(emulator, publication.WithNewtonsoft)];
    if (differences is not [])
    {
        Console.Error.WriteLine($"{publication.Name}:\n{string.Join('\n', differences)}\n{output}");
        return 1;
    }

    Console.WriteLine($"{publication.Name}: no warning, and all that it prints is what is on the wire");
}

return 0;
