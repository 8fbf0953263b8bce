using Restitution.Cli.Commands;
using Restitution.Tests.Storage;
using Restitution.Tests.Storage.Packages;

namespace Restitution.Tests.Cli;

public sealed class ShareTests : IDisposable
{
    private readonly TemporaryFolder folder = CliCase.Ready();

    public ShareTests()
    {
        File.WriteAllText(folder["words"], "four words of nonsense");
        File.WriteAllText(folder["other-words"], "four words of sense");
    }

    [Fact]
    public void A_case_folder_is_shared_and_opened_by_the_office_it_was_made_for()
    {
        Ready();

        CommandLine shared = Ends(0, Share("--exhibit", "BANK-01", "--may-hold-names", "to be proved"));
        CommandLine opened = Ends(
            0, "share", "open", folder["p.rpkg"], "--key", folder["b.pem"], "--passphrase-file", folder["words"],
            "--from", folder["a.cer"], "--out", folder["got"], "--json");

        Fits("share", shared);
        Fits("share-open", opened);
        Assert.Equal(
            File.ReadAllBytes(folder["out/computation.json"]),
            File.ReadAllBytes(folder["got/computations/computation.json"]));
        Assert.Equal(
            File.ReadAllBytes(folder["exhibits/bank.csv"]), File.ReadAllBytes(folder["got/exhibits/BANK-01.csv"]));
        Assert.Contains("package shared", File.ReadAllText(folder["access.log"]), StringComparison.Ordinal);
        Assert.Contains("codes", File.ReadAllText(folder["got/manifest.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_another_key_another_passphrase_and_another_sender_are_each_named()
    {
        Ready();
        Ends(0, Share());
        byte[] bytes = File.ReadAllBytes(folder["p.rpkg"]);
        bytes[^1] ^= 1;
        File.WriteAllBytes(folder["changed.rpkg"], bytes);

        Assert.Contains("not as they were sealed", Open("changed.rpkg", "b.pem").Error, StringComparison.Ordinal);
        Assert.Contains("sealed to another certificate", Open("p.rpkg", "a.pem").Error, StringComparison.Ordinal);
        Assert.Contains("another passphrase", Open("p.rpkg", "b.pem", "other-words").Error, StringComparison.Ordinal);
        Assert.Contains("the signature of", Open("p.rpkg", "b.pem", from: "b.cer").Error, StringComparison.Ordinal);
        Assert.Contains("no such file", Open("none.rpkg", "b.pem").Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["got"]));
    }

    [Fact]
    public void What_may_not_leave_does_not()
    {
        Ready();
        File.WriteAllText(folder["out/back-pay-order.en.html"], $"<p>{CliCase.Name}</p>");
        File.WriteAllText(folder["out/restitution-schedule-sealed.en.html"], "<p>sealed</p>");
        File.WriteAllText(folder["out/computation.json.bak"], "x");

        Refused("name or account number", Share("--file", "back-pay-order.en.html"));
        Refused("with the names of workers", Share("--file", "restitution-schedule-sealed.en.html"));
        Refused("no such file of a run", Share("--file", "computation.json.bak"));
        Refused("no such file of a run", Share("--file", "../identities"));
        Refused("in which names may stand", Share("--exhibit", "BANK-01"));
        Refused("no exhibit of the case", Share("--exhibit", "NONE-01", "--may-hold-names", "x"));
        Refused("name or account number", Share("--exhibit", "BANK-01", "--may-hold-names", CliCase.Name));
        Refused("the fingerprint", ShareTo("b.cer", "00"));
    }

    [Fact]
    public void A_certificate_that_is_weak_or_over_is_refused()
    {
        Ready();
        using var weak = TestKeys.Made(2048);
        using var over = TestKeys.Made(3072, through: NodaTime.Instant.FromUtc(2025, 12, 31, 0, 0));
        File.WriteAllText(folder["weak.cer"], weak.Certificate.Pem);
        File.WriteAllText(folder["over.cer"], over.Certificate.Pem);

        Refused("2048 bits", ShareTo("weak.cer", weak.Certificate.Fingerprint));
        Refused("a certificate that holds from", ShareTo("over.cer", over.Certificate.Fingerprint));
    }

    [Fact]
    public void A_key_is_not_written_over_and_a_short_passphrase_is_refused()
    {
        Fits("share-key", Key("a", "--json"));
        CommandLine again = CommandLine.Run(
            "share", "key", "--office", "An office", "--out", folder["a.pem"], "--passphrase-file", folder["words"]);
        File.WriteAllText(folder["short"], "four");
        CommandLine brief = CommandLine.Run(
            "share", "key", "--office", "An office", "--out", folder["c.pem"], "--passphrase-file", folder["short"]);

        Assert.Equal(1, again.Code);
        Assert.Contains("a key is not written over", again.Error, StringComparison.Ordinal);
        Assert.Contains("4 characters", brief.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["c.pem"]));
    }

    [Fact]
    public void A_case_of_an_installation_is_shared_with_the_proofs_of_its_custody()
    {
        Ready();
        Assert.Equal(0, Cli("case", "import", folder.FullPath, "--data", folder["data"]).Code);
        string[] wish =
        [
            "share", "--data", folder["data"], "--case", "T-2021-001", "--exhibit", "BANK-01", "--to", folder["b.cer"],
            "--fingerprint", Fingerprint("b"), "--office", "B", "--purpose", "filing", "--legal-ground", "s. 9",
            "--out", folder["p.rpkg"], "--json",
        ];
        Refused("in which names may stand", wish);

        CommandLine shared = Ends(0, [.. wish, "--may-hold-names", "to be proved"]);
        CommandLine opened = Open("p.rpkg", "b.pem");

        Fits("share", shared);
        Assert.True(opened.Code == 0, opened.ToString());
        CommandLine verified = CommandLine.Run("verify", folder["got/custody/BANK-01.json"]);
        Assert.True(verified.Code == 0, verified.ToString());
        Assert.Equal(1, CommandLine.Run([.. wish, "--may-hold-names", "x"]).Code);
    }

    [Theory]
    [InlineData("share")]
    [InlineData("share folder --data dir --to a --fingerprint b --office c --purpose d --legal-ground e --out f")]
    [InlineData("share open p --out o")]
    [InlineData("share key --out k")]
    public void What_is_left_out_of_the_command_line_ends_with_two(string line) =>
        Assert.Equal(2, CommandLine.Run(line.Split(' ')).Code);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private void Ready()
    {
        Key("a");
        Key("b");
        CommandLine run = Cli("run", folder.FullPath, "--out", folder["out"]);
        Assert.True(run.Code == 0, run.ToString());
    }

    private CommandLine Key(string name, params string[] more) => Ends(
        0,
        [
            "share", "key", "--office", $"Office {name}", "--out", folder[$"{name}.pem"], "--passphrase-file",
            folder["words"], .. more,
        ]);

    private string[] Share(params string[] more) => [.. ShareTo("b.cer", Fingerprint("b")), .. more];

    private string[] ShareTo(string to, string fingerprint) =>
    [
        "share", folder.FullPath, "--run", folder["out"], "--file", "computation.json", "--to", folder[to],
        "--fingerprint", fingerprint, "--office", "B", "--purpose", "freezing", "--legal-ground", "s. 5", "--key",
        folder["a.pem"], "--passphrase-file", folder["words"], "--out", folder["p.rpkg"], "--json",
    ];

    private CommandLine Open(string package, string key, string words = "words", string? from = null) =>
        CommandLine.Run(
        [
            "share", "open", folder[package], "--key", folder[key], "--passphrase-file", folder[words], "--out",
            folder["got"], .. from is null ? Array.Empty<string>() : ["--from", folder[from]],
        ]);

    private string Fingerprint(string name) =>
        Restitution.Storage.Packages.PackageCertificate.OfFile(folder[$"{name}.cer"]).Fingerprint;

    private void Refused(string told, string[] args)
    {
        CommandLine refused = Cli(args);
        Assert.True(refused.Code == 1, refused.ToString());
        Assert.Contains(told, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(CliCase.Name, refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["p.rpkg"]) || File.Exists(folder["p.rpkg.part"]));
    }

    private static CommandLine Cli(params string[] args) => CommandLine.Run(args, CliCase.Passphrase);

    private static CommandLine Ends(int code, params string[] args)
    {
        CommandLine run = Cli(args);
        Assert.True(run.Code == code, run.ToString());
        return run;
    }

    private static void Fits(string schema, CommandLine printed) =>
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text(schema), printed.Output));
}
