using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace Synapse.Generated.Tests.Models;

/// <summary>NaN and infinities, which Python writes and JSON does not know.</summary>
internal sealed class NonFiniteTests
{
    private const string Metrics = """{"a": "NaN\"", "loss": NaN, "m": [-Infinity, Infinity]}""";

    private static Page<Job> Page => WirePath.Read<Page<Job>>(
        $$"""{"count": 3000000000, "results": [{"id": 1.0, "plugin": 123.0, "metrics": {{Metrics}}}]}""");

    [Test]
    public void They_are_kept_in_free_form_values_that_are_received()
    {
        FreeFormJson metrics = Page.Items.Single().Metrics!;
        JToken token = metrics.ToJToken();

        Assert.That(metrics.ToString(), Is.EqualTo(Metrics));
        Assert.That((token.Value<double>("loss"), (string?)token["a"]), Is.EqualTo((double.NaN, "NaN\"")));
        Assert.That(metrics["m"]![0]!.ToObject<double>(), Is.EqualTo(double.NegativeInfinity));
        Assert.That(() => metrics.ToJsonElement(), Throws.InstanceOf<JsonException>());
        Assert.That(() => metrics.ToJsonNode(), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Whole_numbers_with_a_fraction_are_integers_and_a_count_is_as_long_as_it_is() =>
        Assert.That((Page.TotalCount, Page.Items[0].Id, Page.Items[0].Plugin), Is.EqualTo((3_000_000_000L, (JobId)1, 123L)));

    [Test]
    public void A_part_of_a_number_is_not_one_of_them(
        [Values("NaN9223372036854775808", "1NaN", "-NaN", "1-Infinity", "[Infinity.5]")] string json) =>
        Assert.That(() => WirePath.Read<FreeFormJson>(json), Throws.InstanceOf<WireFormatException>());

    [Test]
    public void They_are_refused_where_they_would_be_sent()
    {
        FreeFormJson received = WirePath.Read<Job>("""{"id": 1, "result": [NaN]}""").Result!;

        Assert.That(() => WirePath.Write(new UpdateJobRequest { Result = received }), Throws.ArgumentException);
        Assert.That(() => FreeFormJson.Parse("[NaN]"), Throws.ArgumentException);
        Assert.That(() => WirePath.Write(new UpdateJobRequest { Result = FreeFormJson.Parse("\"NaN\"") }), Throws.Nothing);
    }
}
