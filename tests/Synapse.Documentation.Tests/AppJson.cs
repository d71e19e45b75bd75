using System.Text.Json.Serialization;
using Synapse.Generated;

namespace Synapse.Documentation.Tests;

[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(Page<Job>))]
[JsonSerializable(typeof(Report))]
internal sealed partial class AppJson : JsonSerializerContext;

internal sealed record Report(Job Job, JobStatus Status, IReadOnlyList<ConsoleLog> Lines);
