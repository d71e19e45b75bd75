using Synapse.Generated.Tail;

namespace Synapse.Generated.Tests.Jobs;

internal sealed class TailAlignmentTests
{
    [Test]
    public void A_log_that_was_empty_on_both_sides_of_the_attach_leaves_one_beginning()
    {
        var alignment = new TailAlignment(before: 0, after: 0);

        alignment.Receive("a");

        Assert.That((alignment.IsKnown, alignment.Index), Is.EqualTo((true, 0)));
    }

    [Test]
    public void A_replay_is_told_by_its_texts()
    {
        var alignment = new TailAlignment(before: 2, after: 2);

        alignment.Receive("a");
        alignment.Judge(Log("a", "b", "c"));

        Assert.That((alignment.IsKnown, alignment.Index), Is.EqualTo((true, 0)));
    }

    [Test]
    public void Live_lines_are_told_by_their_texts()
    {
        var alignment = new TailAlignment(before: 2, after: 2);

        alignment.Receive("c");
        alignment.Judge(Log("a", "b", "c"));

        Assert.That((alignment.IsKnown, alignment.Index), Is.EqualTo((true, 2)));
    }

    [Test]
    public void More_lines_than_the_log_has_since_the_attach_must_be_a_replay_even_if_all_are_alike()
    {
        var alignment = new TailAlignment(before: 2, after: 2);

        alignment.Receive(".");
        alignment.Judge(Log(".", ".", "."));
        bool afterOne = alignment.IsKnown;
        alignment.Receive(".");
        alignment.Judge(Log(".", ".", "."));

        Assert.That((afterOne, alignment.IsKnown, alignment.Index), Is.EqualTo((false, true, 1)));
    }

    [Test]
    public void Lines_written_while_attaching_leave_several_beginnings_until_one_fits()
    {
        var alignment = new TailAlignment(before: 1, after: 3);

        alignment.Receive("c");
        alignment.Judge(Log("a", "b", "c"));

        Assert.That((alignment.IsKnown, alignment.Index), Is.EqualTo((true, 2)));
    }

    [Test]
    public void A_stream_in_another_form_than_the_log_is_judged_by_its_length_alone()
    {
        var alignment = new TailAlignment(before: 2, after: 2);

        alignment.Receive("[info] a");
        alignment.Judge(Log("a", "b", "c"));
        bool afterOne = alignment.IsKnown;
        alignment.Receive("[info] b");
        alignment.Judge(Log("a", "b", "c"));

        Assert.That((afterOne, alignment.IsKnown, alignment.Index), Is.EqualTo((false, true, 1)));
    }

    [Test]
    public void A_log_that_lags_behind_the_stream_decides_nothing_and_leaves_the_texts_to_the_next()
    {
        var alignment = new TailAlignment(before: 2, after: 2);

        alignment.Receive("c");
        alignment.Judge(Log());
        bool afterLag = alignment.IsKnown;
        alignment.Judge(Log("a", "b", "c"));

        Assert.That((afterLag, alignment.IsKnown, alignment.Index), Is.EqualTo((false, true, 2)));
    }

    [Test]
    public void What_cannot_be_known_is_assumed_and_goes_on_from_there()
    {
        var alignment = new TailAlignment(before: 2, after: 2);
        alignment.Receive(".");
        alignment.Receive(".");

        alignment.Assume(position: 7);
        (bool isKnown, int last) = (alignment.IsKnown, alignment.Index);
        alignment.Receive(".");

        Assert.That((isKnown, last, alignment.Index), Is.EqualTo((true, 6, 7)));
    }

    private static ConsoleLog[] Log(params string[] messages) => [.. messages.Select(message => new ConsoleLog { Message = message })];
}
