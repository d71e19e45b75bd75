using System.Globalization;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests;

/// <summary>What the table calls working, over the wire, in cultures that write numbers, dates and signs differently.</summary>
[TestFixture("en-US")]
[TestFixture("sv-SE")]
[TestFixture("ar-SA")]
internal sealed class WorkingTests(string culture)
{
    private static IEnumerable<TestCaseData> Numbers =>
        BatchRun.Cases.Select((row, number) => new TestCaseData(number).SetArgDisplayNames(row.Name));

    [TestCaseSource(nameof(Numbers))]
    public async Task Works(int number)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        await BatchRun.RunAsync(number);
    }

    [Test]
    public void The_culture_writes_numbers_its_own_way() => Assert.That(
        (-1.5).ToString(CultureInfo.GetCultureInfo(culture)), culture == "en-US" ? Is.EqualTo("-1.5") : Is.Not.EqualTo("-1.5"));
}
