using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Restitution.Storage.Custody;

/// <summary>What the time stamp of a checkpoint is worth.</summary>
/// <param name="Told">When and by which certificate, why there is none, or what is wrong.</param>
internal sealed record TimeStampFinding(bool IsWrong, string Told);

/// <summary>Checks the RFC 3161 token of a checkpoint without asking anybody.</summary>
/// <remarks>
/// The token's hash is that of the statement's text, its signature that of the certificate in it, and the certificate
/// is for time stamping and was valid then. Whose certificate it is, is for whoever reads its digest: no list of
/// trusted authorities comes with the program.
/// </remarks>
internal static class TimeStampCheck
{
    public static TimeStampFinding Of(Checkpoint checkpoint)
    {
        if (checkpoint.TimeStamp.Token is not { } der)
        {
            return new(false, $"no time stamp: {checkpoint.TimeStamp.Missing}");
        }

        return Rfc3161TimestampToken.TryDecode(der, out Rfc3161TimestampToken? token, out int read)
            && read == der.Length
            ? Of(token, checkpoint.Statement.Bytes)
            : new(true, "bytes that are no time stamp by a certificate for it");
    }

    public static TimeStampFinding Of(Rfc3161TimestampToken token, ReadOnlySpan<byte> text)
    {
        if (token.TokenInfo.HashAlgorithmId.Value != "2.16.840.1.101.3.4.2.1")
        {
            return new(true, "a time stamp over another hash than SHA-256");
        }

        if (!token.TokenInfo.GetMessageHash().Span.SequenceEqual(SHA256.HashData(text)))
        {
            return new(true, "a time stamp of something else");
        }

        if (!token.VerifySignatureForData(text, out X509Certificate2? certificate))
        {
            return new(true, "a time stamp whose signature or certificate for time stamping does not hold");
        }

        using (certificate)
        {
            string at = CustodyEntry.AtPattern.Format(Instant.FromDateTimeOffset(token.TokenInfo.Timestamp));
            return new(false, $"stamped at {at} by the certificate {HexHash.Of(SHA256.HashData(certificate.RawData))}");
        }
    }
}
