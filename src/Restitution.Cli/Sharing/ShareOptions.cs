using System.CommandLine;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Sharing;

/// <summary>The options of <c>share</c>, and what was chosen by them.</summary>
internal sealed class ShareOptions
{
    public Argument<string?> Folder { get; } = new("FOLDER")
    {
        Description = "The case folder; or give --data and --case.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> KeptIn { get; } = new("--data")
    {
        Description = "The folder of an installation, as restitution serve names it.", HelpName = "DIR",
    };

    public Option<string?> CaseCode { get; } = new("--case")
    {
        Description = "With --data: the code of the case.", HelpName = "CODE",
    };

    public Option<string> To { get; } = new("--to")
    {
        Description = "The certificate of the office that is to open the package.", HelpName = "FILE", Required = true,
    };

    public Option<string> Fingerprint { get; } = new("--fingerprint")
    {
        Description = "Of that certificate, as the office itself told it by another way.", HelpName = "HEX",
        Required = true,
    };

    public Option<string> Office { get; } = new("--office")
    {
        Description = "The name of that office.", HelpName = "TEXT", Required = true,
    };

    public Option<string> Purpose { get; } = new("--purpose")
    {
        Description = "What the package is for. No name of a worker.", HelpName = "TEXT", Required = true,
    };

    public Option<string> LegalGround { get; } = new("--legal-ground")
    {
        Description = "On what ground of law it leaves.", HelpName = "TEXT", Required = true,
    };

    public Option<string> Output { get; } = new("--out")
    {
        Description = "The package to write; it must not be there yet.", HelpName = "FILE", Required = true,
    };

    public Option<string?> Run { get; } = new("--run")
    {
        Description = "With a case folder: the folder that restitution run wrote.", HelpName = "FOLDER",
    };

    public Option<string[]> Files { get; } = new("--file")
    {
        Description = "With --run: a file of it, for example computation.json. It may be given several times.",
        HelpName = "NAME", DefaultValueFactory = _ => [],
    };

    public Option<Guid[]> Documents { get; } = new("--document")
    {
        Description = "With --data: an issued document by its id.", HelpName = "ID", DefaultValueFactory = _ => [],
    };

    public Option<Guid[]> Computations { get; } = new("--computation")
    {
        Description = "With --data: a computation by its id; an issued document has to stand on it.",
        HelpName = "ID", DefaultValueFactory = _ => [],
    };

    public Option<string[]> Exhibits { get; } = new("--exhibit")
    {
        Description = "The code of an exhibit whose original is to go with it.", HelpName = "CODE",
        DefaultValueFactory = _ => [],
    };

    public Option<string?> Originals { get; } = new("--may-hold-names")
    {
        Description = "Why originals are to leave although names may stand in them; without it none does.",
        HelpName = "REASON",
    };

    public Option<string?> Key { get; } = new("--key")
    {
        Description = "With a case folder: the private key that signs, as restitution share key made it.",
        HelpName = "FILE",
    };

    public Option<string?> PassphraseFile { get; } = ShareOptions.Passphrase();

    public Option<string?> IdentityKeyFile { get; } = Commands.Written.IdentityKeyFile();

    public static Option<string?> Passphrase() => new("--passphrase-file")
    {
        Description = $"The passphrase of the private key; else {SharePassphrase.Variable}, else it is asked.",
        HelpName = "FILE",
    };

    /// <exception cref="RefusedException">The certificate is not that of the office, or not fit.</exception>
    public PackageCertificate Recipient(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(To);
        var certificate = PackageCertificate.OfFile(path);
        string told = parsed.GetRequiredValue(Fingerprint).Replace(":", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return string.Equals(told, certificate.Fingerprint, StringComparison.OrdinalIgnoreCase)
            ? certificate
            : throw new RefusedException(
                RefusedBecause.FingerprintDiffers, path, $"the fingerprint {certificate.Fingerprint}",
                "the one that the office itself has told",
                "do not use the certificate: ask the office for its own by another way");
    }
}
