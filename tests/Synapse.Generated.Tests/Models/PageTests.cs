namespace Synapse.Generated.Tests.Models;

internal sealed class PageTests
{
    [Test]
    public void A_page_deconstructs_into_entries_and_total()
    {
        (IReadOnlyList<int> items, long? total) = new Page<int>([1, 2], 5);
        (_, long? unknown) = new Page<int>([1]);
        Assert.That(items, Is.EqualTo([1, 2]).AsCollection);
        Assert.That(total, Is.EqualTo(5));
        Assert.That(unknown, Is.Null);
    }

    [Test]
    public void A_page_knows_its_neighbours()
    {
        var page = new Page<int>([], 5, "https://a.example/?page=3", "https://a.example/?page=1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.HasNext, Is.True);
            Assert.That(page.Next, Is.EqualTo("https://a.example/?page=3"));
            Assert.That(page.Previous, Is.EqualTo("https://a.example/?page=1"));
            Assert.That(new Page<int>([]).HasNext, Is.False);
            Assert.That(() => new Page<int>(null!), Throws.ArgumentNullException);
        }
    }

    [TestCase("""{"count":2,"next":"n","previous":"p","results":[{"id":1},{"id":2}]}""")]
    [TestCase("""{"next":null,"previous":null,"results":[]}""")]
    public void An_envelope_survives_a_round_trip(string json)
    {
        Page<Agent> page = WireJson.Decode<Page<Agent>, PageCodec<Agent, AgentCodec>>(System.Text.Encoding.UTF8.GetBytes(json));

        string written = System.Text.Encoding.UTF8.GetString(WireJson.Encode<Page<Agent>, PageCodec<Agent, AgentCodec>>(page).Span);

        Assert.That(written, Is.EqualTo(json));
    }

    [TestCase("""{"meta":{"results":[7],"count":9,"next":"elsewhere"},"results":[{"id":1}]}""")]
    [TestCase("""{"results":[{"id":1}],"meta":[[{"results":null}],{"count":"x"}]}""")]
    [TestCase("""{"RESULTS":[7],"Count":9,"results":[{"id":1}],"counts":3}""")]
    public void What_an_envelope_holds_beside_is_passed_over(string json)
    {
        Page<Agent> page = WireJson.Decode<Page<Agent>, PageCodec<Agent, AgentCodec>>(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.That(page.Items.Select(agent => agent.Id), Is.EqualTo([1]));
        Assert.That(page.TotalCount, Is.Null);
        Assert.That(page.Next, Is.Null);
    }
}
