namespace Synapse.Cli.Output;

/// <summary>How a result is printed.</summary>
internal enum OutputForm
{
    /// <summary>Columns for a list, a line per field for an object.</summary>
    Table,

    /// <summary>JSON: an array for a list.</summary>
    Json,

    /// <summary>An object per line.</summary>
    Ndjson,

    Yaml,
}
