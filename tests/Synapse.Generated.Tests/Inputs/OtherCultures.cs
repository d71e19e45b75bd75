using Synapse.Generated.Tests.Client;
using Synapse.Generated.Tests.Faults;
using Synapse.Generated.Tests.Operations;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>
/// The tables once more where the signs, the decimal point and the calendar differ: those of Saudi Arabia, where more of them do than
/// anywhere else.
/// </summary>
internal static class OtherCultures
{
    [SetCulture("ar-SA")]
    internal sealed class ArabicPaging : PagingTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicConnectFault : ConnectFaultTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicBadCallInput : BadCallInputTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicDecodingInput : DecodingInputTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicLenientDecodingInput : LenientDecodingInputTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicErrorShapeInput : ErrorShapeInputTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicOriginInput : OriginInputTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicUploadInput : UploadInputTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicFreeFormJson : FreeFormJsonTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicFreeFormJsonSource : FreeFormJsonSourceTests;

    [SetCulture("ar-SA")]
    internal sealed class ArabicSentRequest : SentRequestTests;
}
