using System.Text.RegularExpressions;

namespace Restitution.Tests.House;

/// <summary>What the README shows is copied from what runs, and what it points to is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));

    [Fact]
    public void Every_sample_is_copied_from_the_test_that_runs_it()
    {
        string tested = File.ReadAllText(
            Path.Combine(SourceTree.Root, "tests", "Restitution.Tests", "Samples", "ReadmeSample.cs"));
        string[] samples = [.. Samples(Readme)];

        Assert.NotEmpty(samples);
        Rule.IsKept(samples.Where(sample => !IsCopied(sample, tested)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    [InlineData("fixtures/README.md")]
    public void Every_link_leads_somewhere(string path)
    {
        string folder = Path.GetDirectoryName(Path.Combine(SourceTree.Root, path))!;
        string text = File.ReadAllText(Path.Combine(SourceTree.Root, path));

        Rule.IsKept(Links(text).Where(link => !Path.Exists(Path.Combine(folder, link))));
    }

    [Fact]
    public void The_map_names_every_project()
    {
        IEnumerable<string> folders = SourceTree.Files
            .Where(file =>
                file.Extension == ".csproj" && !file.Path.StartsWith("src/StandIns/", StringComparison.Ordinal))
            .Select(file => Path.GetDirectoryName(file.Path)!.Replace('\\', '/'));

        Rule.IsKept(folders.Where(folder => !Readme.Contains($"`{folder}/`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_rule_notices_a_sample_that_nothing_runs()
    {
        string sample = Assert.Single(Samples("a\n```csharp\nint a = 1;\n\nint b = 2;\n```\nb"));

        Assert.True(IsCopied(sample, "{\n    int a = 1;\n\n    int b = 2;\n}"));
        Assert.False(IsCopied(sample, "{\n    int a = 1;\n\n    int b = 3;\n}"));
    }

    [Fact]
    public void The_rule_notices_links_within_the_tree_only() =>
        Assert.Equal(["src/none.md"], Links("[a](src/none.md) [b](https://example.org) [c](#part)"));

    private static IEnumerable<string> Samples(string readme) =>
        Sample.Matches(readme).Select(match => match.Groups[1].Value);

    // Only the margin differs.
    private static bool IsCopied(string sample, string source) =>
        WithoutMargin(source).Contains(WithoutMargin(sample), StringComparison.Ordinal);

    private static string WithoutMargin(string text) =>
        string.Join('\n', text.Trim().Split('\n').Select(line => line.Trim()));

    private static IEnumerable<string> Links(string text) => Link.Matches(text)
        .Select(match => match.Groups[1].Value.Split('#')[0])
        .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample { get; }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link { get; }
}
