namespace Synapse.ContractGeneration;

/// <summary>The files that a build makes of the contract.</summary>
internal static class GeneratedFiles
{
    /// <summary>
    /// Puts what a run has written in its place. Two builds may do so at once, so each file is replaced in one step; one that has not
    /// changed stays, and nothing is compiled again.
    /// </summary>
    /// <param name="run">The path of the run's files, without the endings that tell them apart.</param>
    /// <param name="folder">Where they belong.</param>
    public static void Publish(string run, string folder)
    {
        Replace(run + ".tmp", Path.Combine(folder, "SynapseClient.g.cs"));
        Replace(run + ".json", Path.Combine(folder, "contract.json"));
        Replace(run + ".plain.json", Path.Combine(folder, "commands.json"));
    }

    private static void Replace(string written, string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(written)))
        {
            File.Delete(written);
        }
        else
        {
            File.Move(written, file, overwrite: true);
        }
    }
}
