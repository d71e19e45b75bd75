namespace Synapse.Generated.Tests.Inputs;

/// <summary>What JSON leaves open, and what the wire does about it.</summary>
internal class LenientDecodingInputTests
{
    [Test]
    public void Input27_A_byte_order_mark_before_the_document_is_passed_over()
    {
        Plugin plugin = WirePath.Read<Plugin>([0xEF, 0xBB, 0xBF, .. """{"id": 5, "configuration": {"a": 1}}"""u8]);

        Assert.That(plugin.Id, Is.EqualTo(5));
        Assert.That(plugin.Configuration?.ToString(), Is.EqualTo("""{"a": 1}"""));
    }

    [Test]
    public void White_space_around_the_document_is_passed_over() =>
        Assert.That(WirePath.Read<Plugin>(" \r\n\t{\"id\" : 5 }\n").Id, Is.EqualTo(5));

    [Test]
    public void Input25_The_last_of_duplicate_members_wins()
    {
        Plugin plugin = WirePath.Read<Plugin>("""{"id": 1, "name": "first", "extra": 1, "id": 2, "name": "last", "extra": 2}""");

        Assert.That(plugin.Id, Is.EqualTo(2));
        Assert.That(plugin.Name, Is.EqualTo("last"));
        Assert.That(plugin.AdditionalProperties["extra"].ToString(), Is.EqualTo("2"));
    }

    [TestCase("""{"job_id": 1, "job_id": 2}""", "2")]
    [TestCase("""{"job_id": 1, "job_id": null}""", null)]
    public void Input25_The_last_of_duplicate_job_ids_wins(string json, string? expected) =>
        Assert.That(WirePath.Read<RunPluginResult>(json).JobId?.ToString(), Is.EqualTo(expected));

    [Test]
    public void Input25_A_name_in_another_letter_case_is_another_member()
    {
        Plugin plugin = WirePath.Read<Plugin>("""{"ID": 7, "id": 5, "Name": "other"}""");

        Assert.That(plugin.Id, Is.EqualTo(5));
        Assert.That(plugin.Name, Is.Null);
        Assert.That(plugin.AdditionalProperties["ID"].ToString(), Is.EqualTo("7"));
        Assert.That(plugin.AdditionalProperties["Name"].ToString(), Is.EqualTo("\"other\""));
    }

    [Test]
    public void Names_and_values_may_be_escaped()
    {
        Job job = WirePath.Read<Job>("""{"\u0069d": "\u0041-1", "st\u0061tus": "runn\u0069ng", "\u00e9t\u00e9": 1}""");

        Assert.That(job.Id.ToString(), Is.EqualTo("A-1"));
        Assert.That(job.Status, Is.EqualTo(JobStatus.Running));
        Assert.That(job.AdditionalProperties["été"].ToString(), Is.EqualTo("1"));
    }

    [Test]
    public void Half_a_surrogate_pair_inside_free_form_JSON_stays_as_it_is() =>
        Assert.That(
            WirePath.Read<Plugin>("""{"id": 1, "configuration": {"a": "\ud800"}}""").Configuration?.ToString(),
            Is.EqualTo("""{"a": "\ud800"}"""));
}
