using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Restitution.Documents.Pdf.Native;

namespace Restitution.Documents.Pdf;

/// <summary>Takes bytes from Cairo as it writes them.</summary>
/// <remarks>A failure of the stream is kept, and thrown when Cairo has returned.</remarks>
internal sealed unsafe class PdfSink : IDisposable
{
    private readonly Stream output;
    private GCHandle self;
    private ExceptionDispatchInfo? failure;

    public PdfSink(Stream output)
    {
        this.output = output;
        self = GCHandle.Alloc(this);
    }

    public SurfaceHandle OpenSurface(double width, double height) =>
        CairoNative.CreatePdf(&Write, GCHandle.ToIntPtr(self), width, height);

    public void ThrowIfFailed() => failure?.Throw();

    public void Dispose()
    {
        if (self.IsAllocated)
            self.Free();
    }

    // Nothing may be thrown through Cairo's frames.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint closure, byte* bytes, uint count)
    {
        var sink = (PdfSink)GCHandle.FromIntPtr(closure).Target!;
        if (sink.failure is not null)
            return CairoNative.WriteError;

        try
        {
            sink.output.Write(new ReadOnlySpan<byte>(bytes, checked((int)count)));
            return CairoNative.Success;
        }
#pragma warning disable CA1031 // Every exception is kept and thrown again by ThrowIfFailed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            sink.failure = ExceptionDispatchInfo.Capture(exception);
            return CairoNative.WriteError;
        }
    }
}
