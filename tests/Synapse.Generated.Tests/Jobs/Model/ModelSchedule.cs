namespace Synapse.Generated.Tests.Jobs.Model;

internal sealed record ModelSchedule(ModelForm Form, ModelStep[] Steps)
{
    public void Start(VirtualTime time, ModelServer server)
    {
        int epoch = 0;
        TimeSpan at = TimeSpan.FromSeconds(2);
        foreach (ModelStep step in Steps)
        {
            at += TimeSpan.FromMilliseconds(step.After);
            time.At(at, () => Run(step, server, ref epoch));
            if (step.Kind == StepKind.Outage)
            {
                // An outage passes before anything else happens, and within the tries.
                at += TimeSpan.FromMilliseconds(step.Size * 300);
                time.At(at, () => (server.Fault, server.CutsBodies) = (null, false));
                at += TimeSpan.FromSeconds(21);
            }
        }

        time.At(at + TimeSpan.FromMilliseconds(Form.Lag + 1), () => server.End());
        Duration = at;
    }

    public TimeSpan Duration { get; private set; }

    public override string ToString() => $"{Form}: {string.Join(", ", Steps.Select(step => $"+{step.After} ms {step.Kind} {step.Size}"))}";

    private static void Run(ModelStep step, ModelServer server, ref int epoch)
    {
        switch (step.Kind)
        {
            case StepKind.Append:
                int started = epoch;
                IEnumerable<int> kinds = Enumerable.Range(0, step.Size).Select(i => (step.After + (i * 7)) % ModelEntry.Kinds);
                server.Append([.. kinds.Select(kind => ModelEntry.Of(kind, started))]);
                break;
            case StepKind.Cut:
                epoch++;
                server.Cut(server.Log.Count * step.Size / 100);
                break;
            case StepKind.Replace:
                epoch++;
                server.Cut(0);
                break;
            case StepKind.DropStreams:
                server.DropStreams();
                break;
            default:
                Break(step, server);
                break;
        }
    }

    private static void Break(ModelStep step, ModelServer server)
    {
        server.DropStreams();
        server.CutsBodies = step.After % 4 == 0;
        server.Fault = (step.After % 4) switch
        {
            0 => null,
            1 => _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            2 => _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("<html>") }),
            _ => VirtualWait.RespondAsync,
        };
    }
}

internal sealed record ModelStep(int After, StepKind Kind, int Size);

internal enum StepKind { Append, Cut, Replace, DropStreams, Outage }
