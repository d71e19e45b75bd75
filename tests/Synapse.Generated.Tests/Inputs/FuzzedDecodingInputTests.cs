namespace Synapse.Generated.Tests.Inputs;

/// <summary>
/// Documents that chance has spoiled, from seeds that a failure names: whatever comes, it is read or refused by the one exception.
/// A longer run: <c>dotnet test --filter Name~Fuzz -- 'TestRunParameters.Parameter(name="Documents", value="1000000")'</c>.
/// </summary>
[Category(TestLength.Long)]
internal sealed class FuzzedDecodingInputTests
{
    private static readonly int Documents = TestContext.Parameters.Get("Documents", 2_000);

    [TestCaseSource(typeof(ModelTypes), nameof(ModelTypes.Json))]
    public void Input26_Fuzzed_documents_are_read_or_refused(Type type)
    {
        TypeCodec codec = TypeCodec.Of(type)!;
        int read = Run(type.Name, document =>
        {
            object value = codec.Decode(document);
            if (value is not LogEntry { Event: null, Action: null, Message: null })
            {
                codec.Encode(value);
            }
        });

        Assert.That(read, Is.LessThan(Documents), "Some of the documents must be spoiled.");
    }

    [Test]
    public void Input26_Fuzzed_entries_of_a_log_are_read_whatever_they_are() =>
        Assert.That(Run("ConsoleLog", document => ConsoleLogReader.Read(document)), Is.EqualTo(Documents));

    [Test]
    public void Input32_Fuzzed_errors_are_read_as_far_as_they_can_be() =>
        Assert.That(Run("Plugin", document => ErrorBody.Read(document, new SecretMask(["canary-1"]))), Is.EqualTo(Documents));

    /// <summary>How many documents were not refused.</summary>
    private static int Run(string schema, Action<byte[]> read)
    {
        int accepted = 0;
        for (int seed = 0; seed < Documents; seed++)
        {
            byte[] document = new SpoiledJson(seed).Of(ContractDocument.Schemas[schema]?["properties"] is not null ? schema : "Job");
            try
            {
                read(document);
                accepted++;
            }
            catch (Exception e) when (e is WireFormatException or SynapseProtocolException)
            {
                // The one exception.
            }
            catch (Exception e)
            {
                Assert.Fail($"{schema}, seed {seed}: {e.GetType().Name} for {Convert.ToBase64String(document)}: {e}");
            }
        }

        return accepted;
    }
}
