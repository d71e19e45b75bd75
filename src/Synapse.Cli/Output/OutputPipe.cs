using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Synapse.Cli.Output;

/// <summary>The standard output as a pipe. .NET's own console writes into a pipe that nobody reads, and never says so.</summary>
internal static class OutputPipe
{
    /// <summary>The writer of the process's standard output.</summary>
    public static TextWriter Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.Out;
        }

        try
        {
            var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

            // A file may have a second writer, as in "> file 2>&1", and this stream would not look where that one stands.
            return output.CanSeek ? Console.Out : Over(output);
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Console.Out;
        }
    }

    /// <summary>A writer that tells when nobody reads any more.</summary>
    public static TextWriter Over(Stream stream) => new StreamWriter(new Pipe(stream), new UTF8Encoding(false)) { AutoFlush = true };

    private sealed class Pipe(Stream stream) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                stream.Write(buffer, offset, count);
            }
            catch (IOException e)
            {
                throw new OutputClosedException(e);
            }
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

/// <summary>Nobody reads what the command prints, as when <c>head</c> has had its lines.</summary>
internal sealed class OutputClosedException(Exception cause) : Exception("The output is closed.", cause);
