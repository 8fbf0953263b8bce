using System.Formats.Asn1;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Restitution.Tests.Storage.Custody;

/// <summary>What our authority does to a question.</summary>
internal enum AuthorityManner
{
    Honest = 1,
    OtherHash = 2,
    OtherNonce = 3,
    CertificateWithoutPurpose = 4,
    Refuses = 5,
    AnswersNonsense = 6,
    Fails = 7,
    CertificateExpired = 8,
}

/// <summary>A time-stamping authority on loopback, by RFC 3161, that can be told to misbehave.</summary>
internal sealed class LoopbackAuthority : IDisposable
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";
    private const string TimeStampInfo = "1.2.840.113549.1.9.16.1.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private readonly HttpListener listener = new();
    private readonly AuthorityManner manner;
    private readonly X509Certificate2 certificate;
    private readonly DateTimeOffset at;

    public LoopbackAuthority(AuthorityManner manner, DateTimeOffset at)
    {
        (this.manner, this.at) = (manner, at);
        certificate = Certificate();
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = Answer();
    }

    public Uri Address { get; }

    public string CertificateSha256 => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));

    /// <summary>A token for a text without a question over the wire.</summary>
    public byte[] TokenFor(byte[] text) => Token(Rfc3161TimestampRequest.CreateFromData(
        text, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true));

    public void Dispose()
    {
        listener.Close();
        certificate.Dispose();
    }

    private async Task Answer()
    {
        while (listener.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var question = new MemoryStream();
            await asked.Request.InputStream.CopyToAsync(question);
            byte[] answer = manner == AuthorityManner.AnswersNonsense
                ? "no token"u8.ToArray() : Reply(question.ToArray());
            asked.Response.StatusCode = manner == AuthorityManner.Fails ? 500 : 200;
            asked.Response.ContentType = "application/timestamp-reply";
            await asked.Response.OutputStream.WriteAsync(answer);
            asked.Response.Close();
        }
    }

    private byte[] Reply(byte[] question)
    {
        Assert.True(Rfc3161TimestampRequest.TryDecode(question, out Rfc3161TimestampRequest? asked, out _));
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(manner == AuthorityManner.Refuses ? 2 : 0);
            }

            if (manner != AuthorityManner.Refuses)
            {
                writer.WriteEncodedValue(Token(asked));
            }
        }

        return writer.Encode();
    }

    private byte[] Token(Rfc3161TimestampRequest asked)
    {
        var cms = new SignedCms(new ContentInfo(new Oid(TimeStampInfo), Info(asked)));
        var signer = new CmsSigner(certificate)
        {
            DigestAlgorithm = new Oid(Sha256), IncludeOption = X509IncludeOption.EndCertOnly,
        };
        var own = new AsnWriter(AsnEncodingRules.DER);
        using (own.PushSequence())
        using (own.PushSequence())
        using (own.PushSequence())
        {
            own.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), own.Encode()));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private byte[] Info(Rfc3161TimestampRequest asked)
    {
        byte[] hash = asked.GetMessageHash().ToArray();
        byte[] nonce = asked.GetNonce()!.Value.ToArray();
        hash[0] ^= (byte)(manner == AuthorityManner.OtherHash ? 1 : 0);
        nonce[^1] ^= (byte)(manner == AuthorityManner.OtherNonce ? 1 : 0);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.3.6.1.4.1.32473.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Sha256);
                }

                writer.WriteOctetString(hash);
            }

            writer.WriteInteger(77);
            writer.WriteGeneralizedTime(at, omitFractionalSeconds: true);
            writer.WriteInteger(nonce);
        }

        return writer.Encode();
    }

    private X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=time stamps of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        string purpose = manner == AuthorityManner.CertificateWithoutPurpose ? "1.3.6.1.5.5.7.3.1" : TimeStamping;
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension(new OidCollection { new Oid(purpose) }, critical: true));
        DateTimeOffset until = at.AddDays(manner == AuthorityManner.CertificateExpired ? -1 : 30);
        return request.CreateSelfSigned(at.AddDays(-30), until);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
