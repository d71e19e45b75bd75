namespace Synapse.Generated.Tests.Models;

internal sealed class PageTests
{
    [Test]
    public void A_page_knows_its_entries_their_total_and_its_neighbours()
    {
        var page = new Page<int>([1, 2], 5, "https://a.example/?page=3", "https://a.example/?page=1");
        (IReadOnlyList<int> items, long? total) = page;
        var alone = new Page<int>([1]);

        Assert.That((items, total), Is.EqualTo(((int[])[1, 2], (long?)5)));
        Assert.That(
            (page.HasNext, page.Next, page.Previous), Is.EqualTo((true, "https://a.example/?page=3", "https://a.example/?page=1")));
        Assert.That((alone.HasNext, alone.TotalCount), Is.EqualTo((false, default(long?))));
        Assert.That(() => new Page<int>(null!), Throws.ArgumentNullException);
    }

    [TestCase("""{"count":2,"next":"n","previous":"p","results":[{"id":1},{"id":2}]}""")]
    [TestCase("""{"next":null,"previous":null,"results":[]}""")]
    public void An_envelope_survives_a_round_trip(string json) =>
        Assert.That(WirePath.WriteForCaller(WirePath.Read<Page<Agent>>(json)), Is.EqualTo(json));

    [TestCase("""[{"id": 1}, {"id": 2}]""")]
    [TestCase("""{"count": 2, "next": null, "previous": null, "results": [{"id": 1}, {"id": 2}], "took": 3}""")]
    public void A_list_is_a_bare_array_or_an_envelope(string json) =>
        Assert.That(WirePath.Read<Page<Agent>>(json).Select(agent => agent.Id), Is.EqualTo([1, 2]));

    [TestCase("""{"meta":{"results":[7],"count":9,"next":"elsewhere"},"results":[{"id":1}]}""")]
    [TestCase("""{"results":[{"id":1}],"meta":[[{"results":null}],{"count":"x"}]}""")]
    [TestCase("""{"RESULTS":[7],"Count":9,"results":[{"id":1}],"counts":3}""")]
    public void What_an_envelope_holds_beside_is_passed_over(string json)
    {
        Page<Agent> page = WirePath.Read<Page<Agent>>(json);

        Assert.That((page.Items.Single().Id, page.TotalCount, page.Next), Is.EqualTo((1L, default(long?), default(string))));
    }
}
