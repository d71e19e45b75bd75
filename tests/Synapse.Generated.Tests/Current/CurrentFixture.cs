using System.Text.Json.Nodes;
using Synapse.Emulator;
using Synapse.Generated.Tests.Emulated;

namespace Synapse.Generated.Tests.Current;

/// <summary>A client and an emulator that speaks as current servers do.</summary>
internal abstract class CurrentFixture(bool upperCase) : EmulatedFixture
{
    protected override SynapseEmulatorOptions Options => new()
    {
        Dialect = EmulatorDialect.Current,
        UpperCaseStatuses = upperCase,
        JobStepInterval = Timeout.InfiniteTimeSpan,
        Tail = new TailOptions { Form = TailForm.NestedServerSentEvents, Path = TailPath.AsyncJobs },
    };

    protected void Put(EmulatorResource resource, string json) => Emulator.Data.Put(resource, JsonNode.Parse(json)!.AsObject());

    protected static FreeFormJson Json(string json) => FreeFormJson.Parse(json);
}
