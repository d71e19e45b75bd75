#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif
using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>The text from which a <see cref="JsonElement" /> was parsed, as UTF-8.</summary>
internal static class RawText
{
    public static ReadOnlySpan<byte> Of(JsonElement element) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(element);
#else
        Encoding.UTF8.GetBytes(element.GetRawText());
#endif
}
