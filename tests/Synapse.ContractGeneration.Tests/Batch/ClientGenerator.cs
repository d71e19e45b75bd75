using System.Diagnostics;

namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>Generates a client with the tool, the settings and the templates of the build.</summary>
internal static class ClientGenerator
{
    public static async Task<string> GenerateAsync(string intermediate)
    {
        string run = Path.Combine(Path.GetTempPath(), $"synapse-batch-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(run + ".json", intermediate);
            var start = new ProcessStartInfo("dotnet")
            {
                WorkingDirectory = Repository.Generation,
                RedirectStandardOutput = true,
                ArgumentList =
                {
                    "exec", "--roll-forward", "Major", Repository.Metadata("NSwagTool").Single(), "run", "nswag.json",
                    $"/variables:Spec={Relative(run)}.json,Templates=templates,Output={Relative(run)}.cs",
                },
            };
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Zero, output);
            return await File.ReadAllTextAsync(run + ".cs");
        }
        finally
        {
            File.Delete(run + ".json");
            File.Delete(run + ".cs");
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Generation, path).Replace('\\', '/');
}
