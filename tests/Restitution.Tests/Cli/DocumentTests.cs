using System.Text.Json.Nodes;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("back-pay-order")]
    [InlineData("computation-sheet")]
    [InlineData("restitution-schedule")]
    [InlineData("civil-claim")]
    public void One_document_is_written_alone(string kind)
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine written = Document(folder, "--kind", kind);

        Assert.True(written.Code == 0, written.ToString());
        Assert.All(
            Directory.EnumerateFiles(folder["out"]).Select(Path.GetFileName),
            file => Assert.StartsWith($"{kind}.en.", file, StringComparison.Ordinal));
        Assert.True(File.Exists(folder[$"out/{kind}.en.json"]));
        Assert.DoesNotContain("Testname", File.ReadAllText(folder[$"out/{kind}.en.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sealed_schedule_says_who_the_codes_are_and_its_name_says_that_it_is_sealed()
    {
        using TemporaryFolder folder = CliCase.Ready(WithConsent);

        CommandLine written = Sealed(folder);

        Assert.True(written.Code == 0, written.ToString());
        string page = File.ReadAllText(folder["out/restitution-schedule-sealed.en.html"]);
        Assert.Contains(CliCase.Name, page, StringComparison.Ordinal);
        Assert.Contains("SEALED", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", written.Output + written.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(folder["out"]), file => file.Contains("Testname", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sealed_and_the_public_schedule_differ_in_the_list_and_the_head_alone()
    {
        using TemporaryFolder folder = CliCase.Ready(WithConsent);
        Sealed(folder);
        JsonNode seen = JsonNode.Parse(File.ReadAllText(folder["out/restitution-schedule-sealed.en.json"]))!;
        Directory.Delete(folder["out"], recursive: true);
        Document(folder, "--kind", "restitution-schedule");
        JsonNode open = JsonNode.Parse(File.ReadAllText(folder["out/restitution-schedule.en.json"]))!;

        JsonArray sealedBlocks = seen["blocks"]!.AsArray();
        sealedBlocks.Remove(sealedBlocks.Single(block => block!["key"]?.GetValue<string>() == "key"));

        Assert.Equal(open["blocks"]!.AsArray().Count, sealedBlocks.Count);
        Assert.Equal(
            "restitution.codes, restitution.codes-sealed",
            string.Join(", ", open["blocks"]!.AsArray().Zip(sealedBlocks)
                .Where(pair => pair.First!.ToJsonString() != pair.Second!.ToJsonString())
                .SelectMany(pair => LastKeys(pair.First!, pair.Second!))));
        Assert.NotEqual(open["runningHead"]!.ToJsonString(), seen["runningHead"]!.ToJsonString());
    }

    [Fact]
    public void That_names_were_written_is_kept_in_the_access_log_with_its_reason()
    {
        using TemporaryFolder folder = CliCase.Ready(WithConsent);

        Sealed(folder);

        string log = File.ReadAllText(folder["access.log"]);
        Assert.Contains("names written to a sealed document", log, StringComparison.Ordinal);
        Assert.Contains("hearing of 3 May", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_but_the_user_enters_the_folder_of_a_sealed_document()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has rights of another kind.");
        using TemporaryFolder folder = CliCase.Ready(WithConsent);

        Sealed(folder);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(folder["out"]));
        }
    }

    [Theory]
    [InlineData("restitution-schedule", "", "say why with --reason")]
    [InlineData("restitution-schedule", "   ", "say why with --reason")]
    [InlineData("civil-claim", "hearing", "the other documents go by code alone")]
    public void Names_are_written_for_a_reason_and_into_one_document_alone(string kind, string reason, string why)
    {
        using TemporaryFolder folder = CliCase.Ready();

        CommandLine refused = Document(folder, "--kind", kind, "--sealed", "--reason", reason);

        Assert.Equal(2, refused.Code);
        Assert.Contains(why, refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_case_without_identities_has_nothing_to_seal()
    {
        using TemporaryFolder folder = CliCase.Ready(WithConsent);
        File.Delete(folder["identities"]);

        CommandLine refused = Sealed(folder);

        Assert.Equal(1, refused.Code);
        Assert.Contains("restitution case identities", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Theory]
    [InlineData("", "no worker's consent")]
    [InlineData("2021-11-20", "no worker's consent")]
    public void Nobody_is_named_for_whom_nothing_is_asked(string withdrawnOn, string found)
    {
        using TemporaryFolder folder = CliCase.Ready(json => withdrawnOn.Length == 0 ? json : WithConsent(json)
            .Replace("\"form\": \"written\"", $"\"form\": \"written\", \"withdrawnOn\": \"{withdrawnOn}\"",
                StringComparison.Ordinal));

        CommandLine refused = Sealed(folder);

        Assert.Equal(1, refused.Code);
        Assert.Contains(found, refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    // The only block that differs is the summary, and in it the sentence on codes.
    private static IEnumerable<string> LastKeys(JsonNode open, JsonNode seen)
    {
        JsonArray first = open["paragraphs"]!.AsArray();
        JsonArray second = seen["paragraphs"]!.AsArray();
        Assert.Equal(
            first.SkipLast(1).Select(one => one!.ToJsonString()),
            second.SkipLast(1).Select(one => one!.ToJsonString()));
        return [first[^1]!["key"]!.GetValue<string>(), second[^1]!["key"]!.GetValue<string>()];
    }

    private static string WithConsent(string json) => json.Replace(
        "\"exhibits\": [",
        """
        "consents": [ { "worker": "W-01", "track": "criminal", "givenOn": "2021-11-01", "by": "worker",
            "form": "written", "sources": ["BANK-01"] } ],
          "exhibits": [
        """,
        StringComparison.Ordinal);

    private static CommandLine Sealed(TemporaryFolder folder) => Document(
        folder, "--kind", "restitution-schedule", "--sealed", "--reason", "hearing of 3 May");

    private static CommandLine Document(TemporaryFolder folder, params string[] more) => CommandLine.Run(
        ["document", folder.FullPath, "--out", folder["out"], "--language", "en", .. more], CliCase.Passphrase);
}
