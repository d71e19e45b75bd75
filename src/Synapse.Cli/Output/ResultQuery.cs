using System.Text.Json;
using DevLab.JmesPath;
using Synapse.Cli.Commands;

namespace Synapse.Cli.Output;

/// <summary>A JMESPath expression over a result.</summary>
internal sealed class ResultQuery
{
    private readonly JmesPath _path = new();
    private readonly string _expression;

    /// <exception cref="UsageException">It is not an expression.</exception>
    public ResultQuery(string text)
    {
        _expression = text;
        try
        {
            _path.Transform("null", text);
        }
        catch (Exception e) when (!e.Message.Contains("invalid-type", StringComparison.Ordinal))
        {
            // What fails on the type of a value may fit another one; everything else is a mistake in the expression.
            throw new UsageException("query.invalid", text);
        }
        catch (Exception)
        {
            // It is tried again on the result.
        }
    }

    /// <exception cref="UsageException">The expression does not fit the result.</exception>
    public JsonElement Apply(JsonElement value)
    {
        try
        {
            return ResultJson.Parse(_path.Transform(value.GetRawText(), _expression));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UsageException("query.failed", e.Message);
        }
    }
}
