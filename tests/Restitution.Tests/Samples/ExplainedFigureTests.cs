using Restitution.Cli;
using Restitution.Cli.Console;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Samples;

/// <summary>The picture in the README is what <c>explain</c> prints for the demo case today.</summary>
public sealed class ExplainedFigureTests
{
    private const string Figure = "W-08/2019-08/overtime";

    private static readonly string Picture =
        Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn", "explained-figure.svg");

    [Fact]
    public void The_picture_of_the_readme_is_what_the_program_prints()
    {
        string svg = ExplainedFigure.Svg(Explained());
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Picture, svg);
        }

        Assert.Equal(File.ReadAllText(Picture), svg);
    }

    [Fact]
    public void A_line_that_is_too_long_is_folded_and_loses_no_word()
    {
        string words = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));

        string svg = ExplainedFigure.Svg($"figure\n  from {words}");

        Assert.True(svg.Split("<text").Length > 4);
        Assert.All(words.Split(' '), word => Assert.Contains(word, svg, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_printed_cannot_break_the_picture() =>
        Assert.Contains("a &lt; b &amp; c", ExplainedFigure.Svg("a < b & c"), StringComparison.Ordinal);

    // A copy, because opening the identities writes the case's access log.
    private static string Explained()
    {
        using var folder = new TemporaryFolder();
        string demo = Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn");
        foreach (string path in Directory.EnumerateFiles(demo, "*", SearchOption.AllDirectories))
        {
            string copy = folder[Path.GetRelativePath(demo, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        folder.Write("key.txt", "training-only");
        var output = new StringWriter { NewLine = "\n" };
        var errors = new StringWriter();
        int exit = RestitutionCommand.Run(
            ["explain", folder.FullPath, Figure, "--identity-key-file", folder["key.txt"]],
            new Terminal
            {
                Out = output,
                Error = errors,
                In = TextReader.Null,
                Clock = FixedClock.Instance,
                UserName = "tester",
                Variable = static _ => null,
            });
        Assert.True(exit == ExitCode.Done, errors.ToString());
        return output.ToString();
    }
}
