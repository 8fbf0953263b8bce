using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Restitution.Storage.Refusals;

namespace Restitution.Service.SignIn;

/// <summary>What the one person of a laptop shows with each request, from a file that nobody else may read.</summary>
/// <remarks>
/// Every account of a machine reaches its loopback, and reads what stands in the command lines of the others. So the
/// file holds the header as it is sent, and programs take it from there: <c>curl -H @serve.secret</c>. It is made when
/// the service first starts and kept; deleted, another is made at the next start. Why so:
/// <c>src/decisions/a-secret-on-a-laptop.md</c>.
/// </remarks>
public sealed class LaptopSecret
{
    /// <summary>Its name in the private folder.</summary>
    public const string FileName = "serve.secret";

    private const string Scheme = "Bearer";
    private const string LineBegins = "Authorization: " + Scheme + " ";
    private const int SecretBytes = 32;

    private readonly byte[] digest;

    private LaptopSecret(string secret)
    {
        Header = new AuthenticationHeaderValue(Scheme, secret);
        digest = DigestOf(secret);
    }

    /// <summary>What a request carries; never to be printed.</summary>
    public AuthenticationHeaderValue Header { get; }

    /// <summary>Opens the secret of an installation; where there is no file, makes one.</summary>
    /// <exception cref="RefusedException">Others may read the file, or it holds no secret.</exception>
    public static LaptopSecret OpenOrMake(string dataFolder)
    {
        string path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path))
        {
            Make(path);
        }

        ThrowIfOpenToOthers(path);
        string[] lines = File.ReadAllLines(path);
        return lines is [{ } line] && line.StartsWith(LineBegins, StringComparison.Ordinal)
            && line[LineBegins.Length..] is { Length: 2 * SecretBytes } secret && secret.All(char.IsAsciiHexDigitLower)
            ? new LaptopSecret(secret)
            : throw new RefusedException(
                RefusedBecause.KeyFileUnreadable, path, "no header with a secret", "the file as the service made it",
                "delete it; another is made at the next start");
    }

    /// <summary>How whoever started the service finds it.</summary>
    public static string Hint(string dataFolder) =>
        $"each request shows the header in {Path.Combine(dataFolder, FileName)}: curl -H @FILE";

    /// <summary>Whether the request shows it; how long that takes tells nothing of how much of it was right.</summary>
    public bool IsShownBy(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(
            request.Headers[HeaderNames.Authorization].ToString(), out AuthenticationHeaderValue? shown)
        && string.Equals(shown.Scheme, Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(DigestOf(shown.Parameter ?? ""), digest);

    public override string ToString() => "(the secret of a laptop)";

    private static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    // Of two programs that start at once the second finds the first one's secret: a move does not write over a file.
    private static void Make(string path)
    {
        string beside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (FileStream stream = new(beside, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(
                LineBegins + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }

    private static void ThrowIfOpenToOthers(string path)
    {
        const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OfOwner) != 0)
        {
            throw new RefusedException(
                RefusedBecause.KeyFileOpenToOthers, path, "a secret that others on this machine may read",
                "a file that only its owner may read",
                "delete it, since others may have read it; another is made at the next start");
        }
    }
}
