using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Synapse.Generated.Requests;

/// <summary>One reading of a file, from its start to its end, for one attempt.</summary>
internal sealed class UploadReading : IDisposable
{
    // A read costs a thread's turn, so it takes much; a write shows that the upload moves, so it takes little.
    private const int ReadSize = 512 * 1024;
    private const int WriteSize = 64 * 1024;

    private readonly UploadFile _file;

    // What has no length, such as a pipe, may block until someone writes to it, so it is opened when it is read.
    private Stream? _source;

    private UploadReading(UploadFile file) => _file = file;

    /// <summary>The length in bytes as the opened file tells it; null if it does not.</summary>
    public long? Length { get; private init; }

    /// <summary>What has been sent; null until all of it has.</summary>
    public SentFile? Sent { get; private set; }

    /// <summary>Opens a file for one reading.</summary>
    public static UploadReading Of(UploadFile file)
    {
        if (file.Length is null)
        {
            return new UploadReading(file);
        }

        Stream source = file.Open();
        var reading = new UploadReading(file) { _source = source, Length = file.OwnsStream ? source.Length : file.Length };
        file.Reading = reading;
        return reading;
    }

    /// <summary>Copies the content to where it is sent.</summary>
    /// <param name="target">Where it is sent.</param>
    /// <param name="meter">Is told what has been sent, and what goes wrong that is not the network's.</param>
    /// <param name="index">The file's number among those of the meter.</param>
    /// <param name="cancellationToken">Ends the copying, even of a stream that does not look at it.</param>
    public async Task CopyToAsync(Stream target, UploadMeter meter, int index, CancellationToken cancellationToken)
    {
        // Not of a pool: a read that is given up may still write to it.
        byte[] buffer = new byte[(int)Math.Min(ReadSize, Length ?? ReadSize)];
        meter.Start(index);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long total = 0;
        int read;
        do
        {
            try
            {
                read = await ReadAsync(buffer, total, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (IsCallers(e, cancellationToken))
            {
                meter.Fail(e);
                throw;
            }

            total += read;
            await Task.WhenAll(HashAsync(hash, buffer, read), WriteAsync(read)).ConfigureAwait(false);
        }
        while (read > 0);

        Sent = new SentFile(total, hash.GetHashAndReset());

        async Task WriteAsync(int count)
        {
            for (int written = 0; written < count; written += WriteSize)
            {
                int part = Math.Min(WriteSize, count - written);
                await target.WriteAsync(buffer.AsMemory(written, part), cancellationToken).ConfigureAwait(false);
                Report(part);
            }
        }

        void Report(int sent)
        {
            try
            {
                meter.Add(index, sent);
            }
            catch (Exception e) when (IsCallers(e, cancellationToken))
            {
                meter.Fail(e);
                throw;
            }
        }
    }

    public void Dispose()
    {
        if (_file.OwnsStream)
        {
            _source?.Dispose();
        }
    }

    // An attempt that has failed may still be reading the caller's stream when the next one starts.
    private bool IsSuperseded => !_file.OwnsStream && _file.Reading is { } latest && latest != this;

    // The checksum of a large part takes as long as its way to the network, so it is made at the same time.
    private static Task HashAsync(IncrementalHash hash, byte[] part, int count)
    {
        if (count > WriteSize)
        {
            return Task.Run(() => hash.AppendData(part, 0, count), CancellationToken.None);
        }

        hash.AppendData(part, 0, count);
        return Task.CompletedTask;
    }

    /// <summary>Whether the caller's own code failed, and not the connection.</summary>
    private bool IsCallers(Exception e, CancellationToken cancellationToken) =>
        !IsSuperseded && (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested);

    /// <summary>Reads the next part, and at the end of a known length makes sure that it is the end.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadAsync(byte[] buffer, long before, CancellationToken cancellationToken)
    {
        _source ??= await GiveUpAsync(Task.Run(_file.Open, CancellationToken.None), cancellationToken).ConfigureAwait(false);
        int read = await ReadInTurnAsync(buffer, isFirst: before == 0, cancellationToken).ConfigureAwait(false);
        if (before + read == 0)
        {
            throw new IOException($"The file {_file.FileName} is empty: there is nothing to upload.");
        }

        if (Length is not { } length)
        {
            return read;
        }

        // Whoever sends more, or less, than was announced breaks the request: the server would be blamed for it.
        bool isLonger = before + read > length
            || (read > 0 && before + read == length && await HasMoreAsync(cancellationToken).ConfigureAwait(false));
        if (isLonger || (read == 0 && before < length))
        {
            throw new IOException($"The file {_file.FileName} became {(isLonger ? "longer" : "shorter")} during the upload.");
        }

        return read;
    }

    private async ValueTask<bool> HasMoreAsync(CancellationToken cancellationToken) =>
        await ReadInTurnAsync(new byte[1], isFirst: false, cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>Reads when no other attempt is reading the same stream, and only for the latest of them.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadInTurnAsync(byte[] buffer, bool isFirst, CancellationToken cancellationToken)
    {
        if (_file.OwnsStream)
        {
            return await ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        await _file.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (IsSuperseded)
            {
                throw new InvalidOperationException($"A later attempt reads the file {_file.FileName}.");
            }

            if (isFirst && Length is not null)
            {
                // Again from its start: a read of an earlier attempt may have moved it since it was opened.
                _source = _file.Open();
            }

            return await ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _file.Turn.Release();
        }
    }

    // A stream may block the thread that reads it, and may ignore the token.
    private ValueTask<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken) =>
        _source is MemoryStream memory && _file.OwnsStream
            ? new ValueTask<int>(memory.Read(buffer))
            : GiveUpAsync(
                Task.Run(() => _source!.ReadAsync(buffer, cancellationToken).AsTask(), CancellationToken.None), cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> GiveUpAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        try
        {
            return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!task.IsCompleted)
        {
            _file.Abandon();
            throw;
        }
    }
}
