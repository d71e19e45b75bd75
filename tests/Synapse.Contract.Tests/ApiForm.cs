namespace Synapse.Contract.Tests;

/// <summary>The forms of the API, of which a backend speaks one.</summary>
internal enum ApiForm
{
    /// <summary>As the reference documents it: integer job ids, arrays of storages and console logs, <c>completed</c>.</summary>
    Documented,

    /// <summary>As current servers speak it: UUIDs, pages, <c>succeeded</c>.</summary>
    Current,
}
