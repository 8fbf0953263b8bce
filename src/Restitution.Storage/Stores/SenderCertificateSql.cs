namespace Restitution.Storage.Stores;

/// <summary>Statements on the certificates of keys that sign packages.</summary>
internal static class SenderCertificateSql
{
    public const string OfKey = "select certificate from sender_certificates where key_address = @key";

    public const string Add =
        "insert into sender_certificates (key_address, certificate, made_at) values (@key, @certificate, @at)";
}
