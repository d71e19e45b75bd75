using Synapse.Generated.Requests;

namespace Synapse.Generated;

public sealed partial class PluginRelease : IStoredFile;
