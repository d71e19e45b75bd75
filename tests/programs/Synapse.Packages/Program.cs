using Synapse.Emulator;
using Synapse.Packages;

// Packs the projects of src, looks into the packages, and uses them in new projects outside the repository, as people do who have nothing but
// the packages: dotnet run --project tests/programs/Synapse.Packages
// Exits with 1 and the reason when a package holds what it must not, or when a project does not build, run and print what it should.
using var work = new WorkFolder();
try
{
    await work.PackAsync("Synapse.Generated", "Synapse.Emulator", "Synapse.Cli");
    foreach (string package in work.Packages)
    {
        PackageContents.Check(package);
    }

    await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
        new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) });
    foreach (Consumer consumer in Consumer.All)
    {
        await consumer.RunAsync(work, emulator);
        Console.WriteLine($"{consumer.Name}: passed");
    }

    return 0;
}
catch (FailedException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
