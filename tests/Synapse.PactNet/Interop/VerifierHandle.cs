using System.Runtime.InteropServices;

namespace PactNet.Interop;

/// <summary>A verifier in the core.</summary>
internal sealed class VerifierHandle : SafeHandle
{
    public VerifierHandle(string application, string version)
        : base(IntPtr.Zero, ownsHandle: true) => SetHandle(PactCore.VerifierNew(application, version));

    public override bool IsInvalid => handle == IntPtr.Zero;

    public IntPtr Value
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return handle;
        }
    }

    protected override bool ReleaseHandle()
    {
        PactCore.VerifierShutdown(handle);
        return true;
    }
}
