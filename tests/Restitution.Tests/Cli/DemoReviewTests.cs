using Restitution.Cli;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class DemoReviewTests
{
    private const string Answers = """
        { "by": "officer", "reason": "seen against the books",
          "layouts": [
            "BANK-01",
            { "exhibit": "PAY-01", "layout": { "currency": "THB", "rowMarks": {
                "subtotal": [ "รวมแผนกเรือ", "รวมแผนกโรงงาน" ],
                "footer": [ "แผนกเรือ อันดามันดอน", "แผนกโรงงานแปรรูป", "ผู้จัดทำ" ] } } },
            { "exhibit": "PAY-02", "layout": { "currency": "THB", "decimalMark": ".", "groupMark": ",",
                "sheets": [ { "name": "*", "columns": [ { "at": "F", "field": "net" } ] } ] } } ] }
        """;

    [Fact]
    public void Layouts_of_bank_and_books_that_were_lost_are_made_again_by_review_to_the_same_figures()
    {
        string demo = Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn");
        using var folder = new TemporaryFolder();
        foreach (string path in Directory.EnumerateFiles(demo, "*", SearchOption.AllDirectories))
        {
            string copy = folder[Path.GetRelativePath(demo, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        string before = ResultDigest(folder.FullPath);
        foreach (string exhibit in (string[])["BANK-01", "PAY-01", "PAY-02"])
        {
            File.Delete(folder[$"layouts/{exhibit}.json"]);
        }

        folder.Write("answers.json", Answers);

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath, "--answers", folder["answers.json"]], "training-only");

        Assert.True(review.Code == 0, review.ToString());
        Assert.Equal(before, ResultDigest(folder.FullPath));
    }

    private static string ResultDigest(string folder)
    {
        using var output = new StringWriter();
        var terminal = new Terminal
        {
            Out = output,
            Error = output,
            In = TextReader.Null,
            Clock = FixedClock.Instance,
            UserName = "officer",
            Variable = _ => "training-only",
        };
        return CaseOpening.Run(folder, keyFile: null, "a test", LawOnFile.Embedded, terminal).ResultDigest;
    }
}
