namespace Synapse.Emulator;

/// <summary>
/// The data directory cannot be used: it belongs to another emulator that runs, its database is damaged, locked or of another application,
/// or the disk does not work. The message says which.
/// </summary>
public sealed class EmulatorDataException : InvalidOperationException
{
    /// <summary>Initializes a new instance of the <see cref="EmulatorDataException"/> class.</summary>
    public EmulatorDataException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EmulatorDataException"/> class with a message.</summary>
    /// <param name="message">What is wrong with which file or folder.</param>
    public EmulatorDataException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EmulatorDataException"/> class with a message and its cause.</summary>
    /// <param name="message">What is wrong with which file or folder.</param>
    /// <param name="innerException">The cause.</param>
    public EmulatorDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
