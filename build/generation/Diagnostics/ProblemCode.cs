namespace Synapse.ContractGeneration.Diagnostics;

/// <summary>The kinds of problems, by the numbers that a build shows as SYN….</summary>
internal enum ProblemCode
{
    /// <summary>The file cannot be read as YAML or JSON.</summary>
    Yaml = 1001,

    /// <summary>A value has the wrong kind, or something required is missing.</summary>
    Structure = 1002,

    /// <summary>A keyword that the generator does not know at this place.</summary>
    UnknownKeyword = 1003,

    /// <summary>A part of OpenAPI that the client does not support.</summary>
    Unsupported = 1004,

    /// <summary>A reference that leads nowhere, out of the file, or to something else than what belongs here.</summary>
    Reference = 1005,

    /// <summary>A mark, <c>x-…</c>, that is unknown, misplaced, or has a value that it cannot have.</summary>
    Mark = 1006,

    /// <summary>Two things would have one name in C#.</summary>
    Name = 1007,

    /// <summary>A schema from which no C# type can be made.</summary>
    Type = 1008,

    /// <summary>A path and its parameters do not fit together.</summary>
    Path = 1009,
}
