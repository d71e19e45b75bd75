using System.Text;

namespace Synapse.Cli.Commands;

/// <summary>The standard input, which one option of a command can read.</summary>
internal sealed class StandardInput(TextReader reader)
{
    private string? _takenBy;

    public Task<string> ReadAsync(string option, CancellationToken cancellationToken) =>
        ReadAsync(option, () => reader.ReadToEndAsync(cancellationToken));

    /// <summary>Reads a secret: the first line, without the spaces around it.</summary>
    public async Task<string> ReadSecretAsync(string option, CancellationToken cancellationToken)
    {
        string secret = (await ReadAsync(option, async () => await reader.ReadLineAsync(cancellationToken) ?? "")).Trim();
        return secret.Length > 0 ? secret : throw new UsageException("input.empty", option);
    }

    private async Task<string> ReadAsync(string option, Func<Task<string>> read)
    {
        if (_takenBy is not null)
        {
            throw new UsageException("input.taken", _takenBy, option);
        }

        _takenBy = option;
        try
        {
            return await read();
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException("input.encoding", option);
        }
    }
}
