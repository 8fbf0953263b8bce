using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>The two layers of CMS (RFC 5652) at the head of a package: what is signed, and what hides it.</summary>
internal static class PackageSeal
{
    private const string Aes256 = "2.16.840.1.101.3.4.1.42";
    private const string RsaOaep = "1.2.840.113549.1.1.7";

    private static readonly HashSet<string> Digests = new(StringComparer.Ordinal)
    {
        "2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3",
    };

    /// <summary>SignedData over the text, with the certificate of the key.</summary>
    public static byte[] Sign(byte[] text, PackageKey key)
    {
        var signed = new SignedCms(new ContentInfo(text));
        CmsSigner signer = key.Signer;
        signer.DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1");
        signer.IncludeOption = X509IncludeOption.EndCertOnly;
        signed.ComputeSignature(signer, silent: true);
        return signed.Encode();
    }

    /// <summary>The text and the certificate of whoever signed it.</summary>
    /// <exception cref="RefusedException">It is not signed, not once, or not by that certificate.</exception>
    public static (byte[] Text, PackageCertificate Sender) Signed(byte[] der, string place)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(der);
            if (signed.SignerInfos is [{ Certificate: { } certificate } signer]
                && Digests.Contains(signer.DigestAlgorithm.Value ?? ""))
            {
                signer.CheckSignature(verifySignatureOnly: true);
                return (signed.ContentInfo.Content, PackageCertificate.Of(certificate));
            }
        }
        catch (CryptographicException)
        {
            // Told below.
        }

        throw PackageRefusals.SignatureWrong(place);
    }

    /// <summary>EnvelopedData: AES-256 with a key of its own, sealed to the certificate by RSA with OAEP.</summary>
    public static byte[] Hide(byte[] text, PackageCertificate recipient)
    {
        var envelope = new EnvelopedCms(new ContentInfo(text), new AlgorithmIdentifier(new Oid(Aes256)));
        using X509Certificate2 to = recipient.Read();
        envelope.Encrypt(new CmsRecipient(
            SubjectIdentifierType.IssuerAndSerialNumber, to, RSAEncryptionPadding.OaepSHA256));
        return envelope.Encode();
    }

    /// <exception cref="RefusedException">It is for another, of another cipher, or was changed.</exception>
    public static byte[] Open(byte[] der, PackageKey key, string place)
    {
        try
        {
            var envelope = new EnvelopedCms();
            envelope.Decode(der);
            if (envelope.RecipientInfos is not [KeyTransRecipientInfo info]
                || info.RecipientIdentifier.Value is not X509IssuerSerial named)
            {
                throw PackageRefusals.EnvelopeChanged(place);
            }

            X509Certificate2 certificate = key.WithPrivateKey;
            using RSA? own = certificate.GetRSAPrivateKey();
            if (own is null || named.SerialNumber != certificate.SerialNumber
                || named.IssuerName != certificate.IssuerName.Name)
            {
                throw PackageRefusals.ForAnother(place, key.Certificate.Fingerprint);
            }

            if (info.KeyEncryptionAlgorithm.Oid.Value == RsaOaep
                && envelope.ContentEncryptionAlgorithm.Oid.Value == Aes256)
            {
                envelope.Decrypt(info, own);
                return envelope.ContentInfo.Content;
            }
        }
        catch (CryptographicException)
        {
            // Told below: what exactly did not fit is nobody's to learn.
        }

        throw PackageRefusals.EnvelopeChanged(place);
    }
}
