using Microsoft.Net.Http.Headers;
using Restitution.Service.Problems;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>Bytes as an attachment: a browser keeps them and never shows them as a page of this service.</summary>
internal static class Download
{
    private const string Bytes = "application/octet-stream";

    public static Task Write(HttpContext context, byte[] bytes, string fileName)
    {
        Name(context, fileName);
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    public static Task Write(HttpContext context, Stream bytes, string fileName, long byteCount)
    {
        Name(context, fileName);
        context.Response.ContentLength = byteCount;
        return bytes.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>A body of any kind, whole; the server cuts one off that is longer than it takes.</summary>
    /// <exception cref="RefusedException">It is a form, which a page of another site could send.</exception>
    public static async Task<byte[]> WholeBody(HttpContext context)
    {
        RefuseForm(context.Request);
        using var whole = new MemoryStream();
        await context.Request.Body.CopyToAsync(whole, context.RequestAborted);
        return whole.ToArray();
    }

    /// <summary>Bytes come as bytes: never as a form, which a page of another site can send unasked.</summary>
    public static void RefuseForm(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            throw new RefusedException([ServiceRefusals.MediaTypeWrong]);
        }
    }

    private static void Name(HttpContext context, string fileName)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.ContentType = Bytes;
    }
}
