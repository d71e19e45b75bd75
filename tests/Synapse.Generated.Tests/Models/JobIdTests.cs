namespace Synapse.Generated.Tests.Models;

internal sealed class JobIdTests
{
    private const string Uuid = "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11";

    [TestCase("789", "789", true)]
    [TestCase("9223372036854775807", "9223372036854775807", true)]
    [TestCase("\"0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11\"", Uuid, false)]
    [TestCase("\"789\"", "789", false)]
    public void An_id_goes_back_in_the_form_in_which_it_came(string json, string text, bool isInteger)
    {
        JobId id = WirePath.Read<JobId>(json);
        Assert.That(id.ToString(), Is.EqualTo(text));
        Assert.That(id.IsInteger, Is.EqualTo(isInteger));
        Assert.That(WirePath.Write(id), Is.EqualTo(json));
    }

    [TestCase("789", "789", true)]
    [TestCase("007", "7", true)]
    [TestCase("+7", "7", true)]
    [TestCase(Uuid, "\"" + Uuid + "\"", false)]
    [TestCase("99999999999999999999", "\"99999999999999999999\"", false)]
    [TestCase("1.0", "\"1.0\"", false)]
    public void A_text_makes_the_id_that_it_says(string text, string json, bool isInteger)
    {
        JobId id = text;
        Assert.That(id.IsInteger, Is.EqualTo(isInteger));
        Assert.That(WirePath.Write(id), Is.EqualTo(json));
    }

    [Test]
    public void Integers_and_UUIDs_convert()
    {
        JobId integer = 789;
        JobId uuid = Guid.Parse(Uuid);
        Assert.That(integer.ToString(), Is.EqualTo("789"));
        Assert.That(uuid.ToString(), Is.EqualTo(Uuid));
        Assert.That(uuid.IsInteger, Is.False);
    }

    [Test]
    public void Ids_are_equal_when_they_name_the_same_job()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new JobId(7), Is.EqualTo(new JobId("7")));
            Assert.That(new JobId(7).GetHashCode(), Is.EqualTo(new JobId("007").GetHashCode()));
            Assert.That(new JobId(7) == WirePath.Read<JobId>("\"7\""), Is.True);
            Assert.That(new JobId(7) != new JobId(8), Is.True);
            Assert.That(new JobId(7).Equals((object)7L), Is.False);
        }
    }

    [Test]
    public void The_letter_case_of_a_UUID_does_not_matter_and_is_kept()
    {
        var upper = new JobId(Uuid.ToUpperInvariant());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(upper, Is.EqualTo(new JobId(Guid.Parse(Uuid))));
            Assert.That(upper.GetHashCode(), Is.EqualTo(new JobId(Uuid).GetHashCode()));
            Assert.That(upper.ToString(), Is.EqualTo(Uuid.ToUpperInvariant()));
            Assert.That(new JobId("a"), Is.Not.EqualTo(new JobId("A")));
        }
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("0")]
    [TestCase("-5")]
    public void Input11_A_text_that_names_no_job_is_refused_or_becomes_the_default(string text)
    {
        JobId converted = text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new JobId(text), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("value"));
            Assert.That(() => JobId.Parse(text), Throws.TypeOf<FormatException>());
            Assert.That(JobId.TryParse(text, null, out JobId parsed), Is.False);
            Assert.That((converted, parsed), Is.EqualTo((default(JobId), default(JobId))));
        }
    }

    [Test]
    public void A_conversion_never_throws([Values(long.MinValue, -1, 0)] long number)
    {
        JobId integer = number;
        JobId text = (string)null!;
        Assert.That((integer, text), Is.EqualTo((default(JobId), default(JobId))));
    }

    [TestCase("789", 789, null)]
    [TestCase(Uuid, null, Uuid)]
    [TestCase("a", null, null)]
    public void An_id_gives_its_integer_or_its_UUID(string text, long? integer, string? uuid)
    {
        JobId id = JobId.Parse(text);
        Assert.That(id.TryGetInt64(out long number) ? number : (long?)null, Is.EqualTo(integer));
        Assert.That(id.TryGetGuid(out Guid guid) ? guid.ToString() : null, Is.EqualTo(uuid));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void An_integer_below_one_is_refused(long value) =>
        Assert.That(() => new JobId(value), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void The_default_names_no_job_and_cannot_be_called()
    {
        using var client = new SynapseClient(new Uri("http://127.0.0.1:1"), SynapseCredentials.AccessToken("t"));
        Assert.That(default(JobId).ToString(), Is.Empty);
        Assert.That(default(JobId).GetHashCode(), Is.Not.EqualTo(new JobId(1).GetHashCode()));
        Assert.That(async () => await client.GetJobAsync(default), Throws.ArgumentException);
    }
}
