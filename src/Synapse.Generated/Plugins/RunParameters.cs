namespace Synapse.Generated.Plugins;

/// <summary>The parameters of a request to run a plugin, to compare with those of jobs.</summary>
internal sealed class RunParameters(RunPluginRequest request)
{
    private static readonly FreeFormJson Empty = FreeFormJson.Parse("{}");

    private readonly FreeFormJson? _parameters = Some(request.Params ?? request.Parameters);

    /// <summary>Determines whether they are the same JSON. A run without parameters is one with none.</summary>
    public bool AreThoseOf(Job job) => FreeFormJson.DeepEquals(_parameters, Some(job.Params));

    private static FreeFormJson? Some(FreeFormJson? json) => FreeFormJson.DeepEquals(json, Empty) ? null : json;
}
