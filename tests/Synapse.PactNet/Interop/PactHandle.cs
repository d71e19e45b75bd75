using System.Runtime.InteropServices;

namespace PactNet.Interop;

/// <summary>A pact in the core, freed when nothing uses it any more.</summary>
internal sealed class PactHandle : SafeHandle
{
    private const int SpecificationV4 = 5;

    public PactHandle(string consumer, string provider)
        : base(IntPtr.Zero, ownsHandle: true)
    {
        SetHandle(PactCore.NewPact(consumer, provider));
        CoreResult.Require(PactCore.WithSpecification(Value, SpecificationV4));
    }

    public override bool IsInvalid => handle == IntPtr.Zero;

    public ushort Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (ushort)handle;
        }
    }

    protected override bool ReleaseHandle() => PactCore.FreePact((ushort)handle) == 0;
}
