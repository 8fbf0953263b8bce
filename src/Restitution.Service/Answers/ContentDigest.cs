using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Answers;

/// <summary>The SHA-256 that a sender tells of a body, by RFC 9530: <c>Content-Digest: sha-256=:…:</c>.</summary>
internal static class ContentDigest
{
    private const string Header = "Content-Digest";
    private const string Begins = "sha-256=:";

    /// <summary>In lower-case hexadecimal.</summary>
    /// <exception cref="RefusedException">There is none, or none that can be read.</exception>
    public static string Of(HttpContext context)
    {
        StringValues written = context.Request.Headers[Header];
        string? one = written.ToString().Split(',').Select(each => each.Trim())
            .FirstOrDefault(each => each.StartsWith(Begins, StringComparison.Ordinal) && each.EndsWith(':'));
        byte[] digest = new byte[SHA256.HashSizeInBytes];
        return one is not null && one.Length > Begins.Length
            && Convert.TryFromBase64String(one[Begins.Length..^1], digest, out int read) && read == digest.Length
            ? Convert.ToHexStringLower(digest)
            : throw new RefusedException(
                RefusedBecause.RequestMalformed, "the header Content-Digest", "no SHA-256 of the body",
                "sha-256=:…: with the digest in base 64, as RFC 9530 writes it", "take the digest and send it along");
    }
}
