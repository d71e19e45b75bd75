namespace Synapse.Generated.Tests.Models;

internal sealed class JobIdTests
{
    private const string Uuid = "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11";

    [TestCase("789", "789", true)]
    [TestCase("9223372036854775807", "9223372036854775807", true)]
    [TestCase($"\"{Uuid}\"", Uuid, false)]
    [TestCase("\"789\"", "789", false)]
    public void An_id_goes_back_in_the_form_in_which_it_came(string json, string text, bool isInteger)
    {
        JobId id = WirePath.Read<JobId>(json);

        Assert.That((id.ToString(), id.IsInteger, WirePath.Write(id)), Is.EqualTo((text, isInteger, json)));
    }

    [TestCase("789", "789", true)]
    [TestCase("007", "7", true)]
    [TestCase("+7", "7", true)]
    [TestCase(Uuid, $"\"{Uuid}\"", false)]
    [TestCase("99999999999999999999", "\"99999999999999999999\"", false)]
    [TestCase("1.0", "\"1.0\"", false)]
    public void A_text_makes_the_id_that_it_says(string text, string json, bool isInteger)
    {
        JobId id = text;

        Assert.That((id.IsInteger, WirePath.Write(id)), Is.EqualTo((isInteger, json)));
    }

    [Test]
    public void Ids_are_equal_when_they_name_the_same_job()
    {
        Assert.That(new JobId(7), Is.EqualTo(new JobId("7")));
        Assert.That(new JobId(7).GetHashCode(), Is.EqualTo(new JobId("007").GetHashCode()));
        Assert.That((new JobId(7) == WirePath.Read<JobId>("\"7\""), new JobId(7) != new JobId(8)), Is.EqualTo((true, true)));
        Assert.That(new JobId(7).Equals((object)7L), Is.False);
    }

    [Test]
    public void The_letter_case_of_a_UUID_does_not_matter_and_is_kept()
    {
        var upper = new JobId(Uuid.ToUpperInvariant());

        Assert.That((upper, upper.GetHashCode()), Is.EqualTo((new JobId(Guid.Parse(Uuid)), new JobId(Uuid).GetHashCode())));
        Assert.That(upper.ToString(), Is.EqualTo(Uuid.ToUpperInvariant()));
        Assert.That(new JobId("a"), Is.Not.EqualTo(new JobId("A")));
    }

    [Test]
    public void Input11_A_text_that_names_no_job_is_refused_or_becomes_the_default([Values("", " ", "0", "-5")] string text)
    {
        JobId converted = text;

        Assert.That(() => new JobId(text), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("value"));
        Assert.That(() => JobId.Parse(text, null), Throws.TypeOf<FormatException>());
        Assert.That(JobId.TryParse(text, null, out JobId parsed), Is.False);
        Assert.That((converted, parsed), Is.EqualTo((default(JobId), default(JobId))));
    }

    [Test]
    public void An_integer_below_one_is_refused_or_converts_to_the_default([Values(long.MinValue, -1, 0)] long number)
    {
        JobId integer = number;
        JobId text = (string)null!;

        Assert.That(() => new JobId(number), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That((integer, text), Is.EqualTo((default(JobId), default(JobId))));
    }

    [TestCase("789", 789, null)]
    [TestCase(Uuid, null, Uuid)]
    [TestCase("a", null, null)]
    public void An_id_gives_its_integer_or_its_UUID(string text, long? integer, string? uuid)
    {
        JobId id = JobId.Parse(text, null);

        Assert.That(id.TryGetInt64(out long number) ? number : (long?)null, Is.EqualTo(integer));
        Assert.That(id.TryGetGuid(out Guid guid) ? guid.ToString() : null, Is.EqualTo(uuid));
    }

    [Test]
    public void The_default_names_no_job()
    {
        Assert.That(default(JobId).ToString(), Is.Empty);
        Assert.That(default(JobId).GetHashCode(), Is.Not.EqualTo(new JobId(1).GetHashCode()));
    }
}
