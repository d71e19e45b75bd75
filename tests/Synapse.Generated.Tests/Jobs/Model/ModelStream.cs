using System.Text.Json;

namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>The body of a live stream, in virtual time: a read goes on when something is written.</summary>
internal sealed class ModelStream(ModelForm form) : MemoryStream
{
    private readonly Queue<byte[]> _written = new();
    private TaskCompletionSource? _reader;
    private ReadOnlyMemory<byte> _rest;
    private string _heldBack = "";
    private int _entries;
    private bool _isBroken;

    public bool IsEnded { get; private set; }

    public override bool CanSeek => false;

    public void Write(IEnumerable<ModelEntry> entries)
    {
        ModelEntry[] sent = [.. entries];
        if (form.Reorders && sent.Length > 1)
        {
            (sent[0], sent[^1]) = (sent[^1], sent[0]);
        }

        foreach (ModelEntry entry in sent)
        {
            _entries++;
            bool isLeftOut = form.LeavesOut > 0 && _entries % form.LeavesOut == 0;
            if (!isLeftOut && (form.StallsAfter == 0 || _entries <= form.StallsAfter))
            {
                string text = _heldBack + Format(entry);
                int sentNow = Math.Max(0, text.Length - form.HoldsBack);
                _heldBack = text[sentNow..];
                Send(text[..sentNow]);
            }

            if (form.ClosesAfter > 0 && _entries >= form.ClosesAfter)
            {
                End(isBroken: _entries % 2 == 0);
                return;
            }
        }
    }

    public void Send(string text)
    {
        if (text.Length > 0 && !IsEnded)
        {
            _written.Enqueue(Encoding.UTF8.GetBytes(text));
            Wake();
        }
    }

    public void End(bool isBroken)
    {
        (IsEnded, _isBroken) = (true, isBroken);
        Wake();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty && !_written.TryPeek(out _))
        {
            if (IsEnded)
            {
                return _isBroken ? throw new HttpIOException(HttpRequestError.ResponseEnded, "broken") : 0;
            }

            _reader = new TaskCompletionSource();
            await VirtualWait.WaitAsync(_reader.Task, cancellationToken).ConfigureAwait(false);
        }

        _rest = _rest.IsEmpty ? _written.Dequeue() : _rest;
        int length = Math.Min(_rest.Length, buffer.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    private void Wake()
    {
        TaskCompletionSource? reader = _reader;
        _reader = null;
        reader?.TrySetResult();
    }

    private string Format(ModelEntry entry)
    {
        string log = $$"""{"type": "log", "message": {{entry.Json}}}""";
        return form.Stream switch
        {
            StreamForm.Lines => entry.Message + "\n",
            StreamForm.NestedEvents => $$"""data: {"type": "log", "data": {{JsonSerializer.Serialize("data: " + log)}} }""" + "\n\n",
            StreamForm.Json => log + "\n",
            _ => "event: log\ndata: " + log + "\n\n",
        };
    }
}
