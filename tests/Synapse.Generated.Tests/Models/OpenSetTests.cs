using Synapse.Generated.Tests.Contract;

namespace Synapse.Generated.Tests.Models;

/// <summary>Sets of values that a server may add to at any time.</summary>
internal sealed class OpenSetTests
{
    private static IEnumerable<Type> Sets => ModelTypes.OpenSets;

    [Test]
    public void Every_open_set_of_the_contract_has_its_type() =>
        Assert.That(
            Sets.Select(type => type.Name),
            Is.EquivalentTo(
                ContractDocument.Schemas.Where(schema => schema.Value!["x-known-values"] is not null).Select(schema => schema.Key)
            )
        );

    [TestCaseSource(nameof(Sets))]
    public void A_set_has_a_constant_for_every_known_value(Type type) =>
        Assert.That(
            type.GetProperties().Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!.ToString()),
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
        foreach (
            object constant in type.GetProperties()
                .Where(property => property.PropertyType == type)
                .Select(property => property.GetValue(null)!)
        )
        {
            string upper = constant.ToString()!.ToUpperInvariant();
            object read = WirePath.Read(type, $"\"{upper}\"");
            using (Assert.EnterMultipleScope())
            {
                Assert.That(read, Is.EqualTo(constant));
                Assert.That(read.GetHashCode(), Is.EqualTo(constant.GetHashCode()));
                Assert.That(read.ToString(), Is.EqualTo(upper));
                Assert.That(WirePath.Write(read), Is.EqualTo($"\"{upper}\""));
            }
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
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status == JobStatus.Running, Is.True);
            Assert.That(status != JobStatus.Running, Is.False);
            Assert.That(status == JobStatus.Failed, Is.False);
            Assert.That(status.Equals("RUNNING"), Is.True, "The text converts.");
            Assert.That(status.Equals((object)"RUNNING"), Is.False);
            Assert.That(() => new JobStatus(null!), Throws.ArgumentNullException);
        }
    }

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
    public void A_job_status_says_whether_the_job_goes_on(string status, bool isTerminal, bool isFailure)
    {
        Assert.That(new JobStatus(status).IsTerminal, Is.EqualTo(isTerminal));
        Assert.That(new JobStatus(status).IsFailure, Is.EqualTo(isFailure));
        Assert.That(new JobStatus(status).IsSuccess, Is.EqualTo(isTerminal && !isFailure));
    }
}
