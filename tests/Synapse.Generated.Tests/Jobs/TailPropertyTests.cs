using CsCheck;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>
/// Whatever the server and whenever it fails: what the caller is given is the log, once and in order, with a gap where and only where
/// the server has cut or replaced what was read. SYNAPSE_TAIL_SCHEDULES says how many schedules; a failure names its seed.
/// </summary>
internal sealed class TailPropertyTests
{
    private static readonly long Schedules =
        long.Parse(Environment.GetEnvironmentVariable("SYNAPSE_TAIL_SCHEDULES") ?? "300", CultureInfo.InvariantCulture);

    private static readonly Gen<ModelForm> Form =
        from size in AnyOf<int?>(null, 1, 2, 3, 10, 100)
        from link in Gen.Enum<LinkForm>()
        from entry in Gen.Enum<EntryForm>()
        from stream in Gen.Enum<StreamForm>()
        from place in AnyOf(
            StreamPlace.Jobs, StreamPlace.Jobs, StreamPlace.Jobs, StreamPlace.Async, StreamPlace.Async, StreamPlace.Nowhere,
            StreamPlace.NotAcceptable, StreamPlace.Broken)
        from replays in AnyOf<int?>(null, 0, 1, 5)
        from leavesOut in AnyOf(0, 0, 1, 2, 3)
        from reorders in Gen.Bool
        from buffered in Gen.Frequency((1, Gen.Const(true)), (5, Gen.Const(false)))
        from closes in AnyOf(0, 0, 1, 2, 7)
        from stalls in AnyOf(0, 0, 0, 1, 4)
        from holdsBack in AnyOf(0, 0, 1, 9)
        from keepAlive in Gen.Enum<KeepAlive>()
        from end in Gen.Enum<StreamEnd>()
        from latency in AnyOf(0, 0, 1, 40, 300, 2000)
        from lag in AnyOf(0, 0, 0, 100, 3000)
        select new ModelForm
        {
            PageSize = size,
            Link = link,
            Entry = entry,
            Stream = stream,
            Place = place,
            Replays = replays,
            LeavesOut = leavesOut,
            Reorders = reorders,
            IsBuffered = buffered,
            ClosesAfter = closes,
            StallsAfter = stalls,
            HoldsBack = holdsBack,
            KeepAlive = keepAlive,
            End = end,
            Latency = latency,
            Lag = lag,
        };

    private static readonly Gen<ModelStep> Append =
        from after in Gen.OneOf(Gen.Int[0, 10], Gen.Int[0, 1000], Gen.Int[0, 60_000])
        from size in Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 30])
        select new ModelStep(after, StepKind.Append, size);

    private static readonly Gen<ModelStep> Trouble =
        from after in Gen.Int[0, 20_000]
        from kind in AnyOf(StepKind.DropStreams, StepKind.Outage)
        from size in Gen.Int[0, 100]
        select new ModelStep(after, kind, size);

    private static readonly Gen<ModelStep> Loss =
        from after in Gen.Int[0, 20_000]
        from kind in AnyOf(StepKind.Cut, StepKind.Replace)
        from size in Gen.Int[0, 99]
        select new ModelStep(after, kind, size);

    [Test]
    public void Every_entry_comes_once_and_in_order_whatever_the_server() =>
        (from form in Form
         from steps in Gen.Frequency((5, Append), (2, Trouble)).Array[0, 25]
         select new ModelSchedule(form, steps)).Sample(schedule => Check(schedule), iter: Schedules);

    [Test]
    public void A_gap_is_told_when_and_only_when_the_server_has_lost_what_was_read() =>
        (from form in Form
         from steps in Gen.Frequency((5, Append), (1, Trouble), (2, Loss)).Array[0, 25]
         select new ModelSchedule(form with { Lag = 0, Latency = CutsIn(steps) ? 0 : form.Latency }, steps))
        .Sample(schedule => Check(schedule), iter: Schedules);

    /// <summary>
    /// Whether a log is cut. One that is cut and grows again between two pages of one read cannot be told from one that only grows, so
    /// that such a log is read at once; one that is replaced can.
    /// </summary>
    private static bool CutsIn(ModelStep[] steps) => steps.Any(step => step.Kind == StepKind.Cut);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void Check(ModelSchedule schedule)
    {
        var time = new VirtualTime();
        using var server = new ModelServer(time, schedule.Form);
        var follower = new ModelFollower(time, server);
        schedule.Start(time, server);

        follower.Follow();

        int losses = schedule.Steps.Count(step => step.Kind is StepKind.Cut or StepKind.Replace);
        Assert.That(follower.Log, Is.EqualTo(server.Log.Select(entry => entry.Message)), schedule.ToString());
        Assert.That(follower.Gaps, Has.Count.LessThanOrEqualTo(losses), schedule.ToString());
        Assert.That(server.LogRequests, Is.LessThanOrEqualTo(MaxLogRequests(schedule)), schedule.ToString());
        Assert.That(server.StreamRequests, Is.LessThanOrEqualTo(MaxStreamRequests(schedule)), schedule.ToString());
    }

    /// <summary>A request for every page, and for every step a few; and while nothing happens one every two seconds.</summary>
    private static double MaxLogRequests(ModelSchedule schedule)
    {
        int losses = schedule.Steps.Count(step => step.Kind is StepKind.Cut or StepKind.Replace);
        double pages = (double)schedule.Steps.Where(step => step.Kind == StepKind.Append).Sum(step => step.Size)
            / (schedule.Form.PageSize ?? int.MaxValue);
        return (pages * (1 + losses)) + (6 * schedule.Steps.Length) + (schedule.Duration.TotalSeconds / 2) + 20;
    }

    /// <summary>For every step a few, and while nothing happens less and less.</summary>
    private static double MaxStreamRequests(ModelSchedule schedule) =>
        (4 * schedule.Steps.Length) + (schedule.Duration.TotalSeconds / 8) + 20;
}
