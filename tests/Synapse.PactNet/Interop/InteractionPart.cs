namespace PactNet.Interop;

internal enum InteractionPart
{
    Request = 0,
    Response = 1,
}
