namespace Synapse.Emulator.Database;

/// <summary>The disk or the database does not work at the moment; nothing was changed.</summary>
internal sealed class StorageUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
