using Synapse.Generated.Tests.Client;
using Synapse.Generated.Tests.Faults;
using Synapse.Generated.Tests.Models;
using Synapse.Generated.Tests.Operations;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>
/// The tables once more where a minus sign is not a hyphen (Swedish), and where digits, decimal points and the calendar differ (Arabic).
/// </summary>
internal static class OtherCultures
{
    [SetCulture("sv-SE")]
    internal sealed class SwedishBadCallInput : BadCallInputTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishDecodingInput : DecodingInputTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishLenientDecodingInput : LenientDecodingInputTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishErrorShapeInput : ErrorShapeInputTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishOriginInput : OriginInputTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishUploadInput : UploadInputTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishFreeFormJson : FreeFormJsonTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishFreeFormJsonSource : FreeFormJsonSourceTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishSentRequest : SentRequestTests;

    [SetCulture("sv-SE")]
    internal sealed class SwedishPaging : PagingTests;

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
