using Synapse.Emulator;
using Synapse.Packages;

// Packs the projects of src, looks into the packages, and uses them in new projects outside the repository, as people do who have nothing
// but the packages: dotnet run --project tests/programs/Synapse.Packages
// With the folder of a feed behind "--", it takes the packages from there and packs none.
// Exits with 1 and the reason when a package holds what it must not, or when a project does not build, run and print what it should.
using var work = new WorkFolder(args is [var feed] ? Path.GetFullPath(feed) : null);
int failures = 0;
if (args is [])
{
    await TryAsync("pack", () => work.PackAsync("Synapse.Generated", "Synapse.Emulator", "Synapse.Cli"));
}

foreach (string package in work.Packages)
{
    await TryAsync(Path.GetFileName(package), () => Task.Run(() => PackageContents.Check(package)));
}

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
    new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) });
foreach (Consumer consumer in failures == 0 ? Consumer.All : [])
{
    await TryAsync(consumer.Name, () => consumer.RunAsync(work, emulator));
}

return failures == 0 ? 0 : 1;

async Task TryAsync(string name, Func<Task> step)
{
    try
    {
        await step();
        Console.WriteLine($"{name}: passed");
    }
    catch (FailedException e)
    {
        failures++;
        Console.Error.WriteLine($"{name}: {e.Message}");
    }
}
