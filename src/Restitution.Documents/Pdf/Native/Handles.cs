using System.Runtime.InteropServices;

namespace Restitution.Documents.Pdf.Native;

/// <summary>A pointer that the libraries own by count; each kind gives back its own count, once.</summary>
internal abstract class NativeHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}

/// <summary>A font map, a text context or a layout.</summary>
internal sealed class GObjectHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        GObjectNative.Unref(handle);
        return true;
    }
}

internal sealed class FontDescriptionHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        PangoNative.FreeFontDescription(handle);
        return true;
    }
}

internal sealed class FontOptionsHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        CairoNative.DestroyFontOptions(handle);
        return true;
    }
}

internal sealed class SurfaceHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        CairoNative.DestroySurface(handle);
        return true;
    }
}

internal sealed class DrawingHandle : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        CairoNative.DestroyDrawing(handle);
        return true;
    }
}
