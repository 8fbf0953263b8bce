using System.Globalization;
using Microsoft.Net.Http.Headers;
using Restitution.Service.Problems;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>The version of a thing as ETag, and the version that a change says it is one of.</summary>
internal static class VersionTag
{
    public static void Put(HttpContext context, long version) => context.Response.Headers.ETag = Of(version);

    public static void Put(HttpContext context, string digest) => context.Response.Headers.ETag = $"\"{digest}\"";

    public static string Of(long version) => FormattableString.Invariant($"\"v{version}\"");

    /// <summary>Whether whoever asks has what would be answered already.</summary>
    public static bool IsKnown(HttpContext context) => context.Response.Headers.ETag.ToString() is { Length: > 0 } tag
        && context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() == tag);

    /// <summary>The version in If-Match.</summary>
    /// <exception cref="RefusedException">There is none, or none that was given out.</exception>
    public static int Wanted(HttpContext context)
    {
        string tag = context.Request.Headers[HeaderNames.IfMatch].ToString();
        if (tag.Length == 0)
        {
            throw new RefusedException([ServiceRefusals.VersionMissing]);
        }

        return tag.StartsWith("\"v", StringComparison.Ordinal) && tag.EndsWith('"')
            && int.TryParse(tag[2..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version : throw new RefusedException([ServiceRefusals.VersionDiffers]);
    }
}
