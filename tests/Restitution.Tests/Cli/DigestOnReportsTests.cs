using System.Text.Json;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>The digest on the pages of a report is that of the file from which the report is made.</summary>
public sealed class DigestOnReportsTests
{
    [Theory]
    [InlineData("tracing.json", "asset-tracing-report")]
    [InlineData("findings.json", "findings-report")]
    [InlineData("findings.json", "interview-priorities")]
    public void It_is_the_digest_that_verify_prints(string file, string report)
    {
        using TemporaryFolder folder = CaseTraceTests.Case();
        Trace(folder, "out");
        string digest = DigestIn(folder, $"out/{file}");

        CommandLine verified = CaseTraceTests.Run("verify", folder.FullPath, folder[$"out/{file}"]);

        Assert.True(verified.Code == 0, verified.ToString());
        Assert.Contains(digest, verified.Output, StringComparison.Ordinal);
        Assert.Contains(digest, Report(folder, "out", report), StringComparison.Ordinal);
        Assert.Equal(
            digest,
            JsonDocument.Parse(File.ReadAllText(folder[$"out/{report}.en.json"])).RootElement
                .GetProperty("resultDigest").GetString());
    }

    [Fact]
    public void Another_method_for_the_claim_gives_another_digest_and_the_claim_keeps_its_own()
    {
        using TemporaryFolder folder = CaseTraceTests.Case();
        Trace(folder, "before");
        string tracing = DigestIn(folder, "before/tracing.json");
        string before = Report(folder, "before", "asset-tracing-report");
        string claim = CaseTraceTests
            .Run("run", folder.FullPath, "--out", folder["claim"], "--language", "en").Code == 0
            ? DigestIn(folder, "claim/computation.json") : "";

        folder.Write("case.json", File.ReadAllText(folder["case.json"])
            .Replace("\"pro-rata\"", "\"last-in-first-out\"", StringComparison.Ordinal));
        Trace(folder, "after");
        string after = Report(folder, "after", "asset-tracing-report");

        Assert.NotEqual(tracing, DigestIn(folder, "after/tracing.json"));
        Assert.DoesNotContain(tracing, after, StringComparison.Ordinal);
        Assert.Contains(DigestIn(folder, "after/tracing.json"), after, StringComparison.Ordinal);
        Assert.NotEmpty(claim);
        Assert.Contains(claim, before, StringComparison.Ordinal);
        Assert.Contains(claim, after, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_were_changed_by_hand_do_not_verify()
    {
        using TemporaryFolder folder = CaseTraceTests.Case();
        Trace(folder, "out");
        string text = File.ReadAllText(folder["out/findings.json"]);
        folder.Write("out/findings.json", text.Replace("\"nothing-read\"", "\"stated\"", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(folder["out/findings.json"]));

        CommandLine run = CaseTraceTests.Run("verify", folder.FullPath, folder["out/findings.json"]);

        Assert.Equal(1, run.Code);
    }

    private static void Trace(TemporaryFolder folder, string output)
    {
        CommandLine run = CaseTraceTests.Run(
            "trace", folder.FullPath, "--out", folder[output], "--language", "en");
        Assert.True(run.Code == 0, run.ToString());
    }

    private static string DigestIn(TemporaryFolder folder, string file) =>
        JsonDocument.Parse(File.ReadAllText(folder[file])).RootElement.GetProperty("resultDigest").GetString()!;

    private static string Report(TemporaryFolder folder, string output, string report) =>
        File.ReadAllText(folder[$"{output}/{report}.en.html"]);
}
