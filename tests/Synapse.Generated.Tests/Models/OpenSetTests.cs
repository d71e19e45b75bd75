namespace Synapse.Generated.Tests.Models;

internal sealed class OpenSetTests
{
    private static IEnumerable<Type> Sets => ModelTypes.OpenSets;

    [Test]
    public void Every_open_set_of_the_contract_has_its_type() => Assert.That(
        from schema in ContractDocument.Schemas where schema.Value!["x-known-values"] is not null select schema.Key,
        Is.EquivalentTo(Sets.Select(type => type.Name)));

    [TestCaseSource(nameof(Sets))]
    public void A_set_has_a_constant_for_every_known_value(Type type) => Assert.That(
        Constants(type).Select(constant => constant.ToString()),
        Is.EquivalentTo(ContractDocument.Schema(type.Name)["x-known-values"]!.AsArray().Select(value => value!.GetValue<string>())));

    [TestCaseSource(nameof(Sets))]
    public void Input29_An_unknown_value_survives(Type type)
    {
        foreach (string json in new[] { "\"something new\"", "\"RUNNING-x\"", "\"한글\"", "\"\"" })
        {
            Assert.That(WirePath.Write(WirePath.Read(type, json)), Is.EqualTo(json));
        }
    }

    [TestCaseSource(nameof(Sets))]
    public void A_known_value_is_equal_to_its_constant_in_any_letter_case_and_keeps_its_own(Type type)
    {
        foreach (object constant in Constants(type))
        {
            string upper = constant.ToString()!.ToUpperInvariant();
            object read = WirePath.Read(type, $"\"{upper}\"");

            Assert.That((read, read.GetHashCode()), Is.EqualTo((constant, constant.GetHashCode())));
            Assert.That((read.ToString(), WirePath.Write(read)), Is.EqualTo((upper, $"\"{upper}\"")));
        }
    }

    [TestCaseSource(nameof(Sets))]
    public void The_default_value_is_the_empty_text(Type type)
    {
        object value = Activator.CreateInstance(type)!;
        Assert.That(value.ToString(), Is.Empty);
        Assert.That(value, Is.EqualTo(Activator.CreateInstance(type, "")));
        Assert.That(value.GetHashCode(), Is.EqualTo(Activator.CreateInstance(type, "")!.GetHashCode()));
    }

    [Test]
    public void Null_converts_to_no_value_and_never_throws()
    {
        string? text = null;
        var query = new ListJobsQuery { Status = text };
        var entry = new LogEntry { Level = "info" };

        Assert.That((query.Status, entry.Level), Is.EqualTo((default(JobStatus?), ConsoleLogLevel.Info)));
        Assert.That((JobStatus)text!, Is.EqualTo(default(JobStatus)));
        Assert.That((StorageConfiguration?)default(AmazonS3StorageConfiguration), Is.Null);
    }

    [Test]
    public void Values_compare_by_operators_and_convert_from_text()
    {
        JobStatus status = "RUNNING";

        Assert.That((status == JobStatus.Running, status != JobStatus.Running), Is.EqualTo((true, false)));
        Assert.That(status == JobStatus.Failed, Is.False);
        Assert.That((status.Equals("RUNNING"), status.Equals((object)"RUNNING")), Is.EqualTo((true, false)), "The text converts.");
        Assert.That(() => new JobStatus(null!), Throws.ArgumentNullException);
    }

    private static IEnumerable<object> Constants(Type type) =>
        type.GetProperties().Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!);

    [TestCase("queued", false, false)]
    [TestCase("pending", false, false)]
    [TestCase("running", false, false)]
    [TestCase("completed", true, false)]
    [TestCase("SUCCEEDED", true, false)]
    [TestCase("Failed", true, true)]
    [TestCase("STOPPED", true, true)]
    [TestCase("cancelled", true, true)]
    [TestCase("paused", false, false)]
    [TestCase("", false, false)]
    public void A_job_status_says_whether_the_job_goes_on(string status, bool isTerminal, bool isFailure) =>
        Assert.That(
            (new JobStatus(status).IsTerminal, new JobStatus(status).IsFailure, new JobStatus(status).IsSuccess),
            Is.EqualTo((isTerminal, isFailure, isTerminal && !isFailure)));
}
