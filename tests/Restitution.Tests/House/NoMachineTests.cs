using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Restitution.Tests.House;

/// <summary>The tree names no machine: no path of one, no registry, so that it builds wherever it is put.</summary>
public sealed partial class NoMachineTests
{
    private static readonly string[] BinaryExtensions =
        [".xlsx", ".xls", ".pdf", ".png", ".zip", ".gz", ".ttf", ".otf"];

    [Fact]
    public void No_file_names_a_machine() => Rule.IsKept(
        from file in SourceTree.Files
        where !BinaryExtensions.Contains(file.Extension)
        from fault in Faults(Encoding.Latin1.GetString(file.Bytes))
        select $"{file.Path}:{fault}");

    [Fact]
    public void No_package_source_is_set_in_the_tree() => Assert.DoesNotContain(
        SourceTree.Files,
        file => Path.GetFileName(file.Path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("/", "home/someone/case")]
    [InlineData("/", "root/.nuget")]
    [InlineData("'/", "tmp/out'")]
    [InlineData("/", "Users/someone")]
    [InlineData("C:", "\\Users\\someone")]
    [InlineData("https://mirror.example/v3", "/index.json")]
    public void The_rule_notices(string first, string rest) => Assert.Single(Faults("a\n" + first + rest));

    [Theory]
    [InlineData("https://example.org/home/about")]
    [InlineData("/usr/share/fonts/truetype")]
    [InlineData("src/work/hours")]
    [InlineData("../../work/hours")]
    public void The_rule_lets_an_address_pass(string text) => Assert.Empty(Faults(text));

    private static string[] Faults(string text) =>
    [
        .. text.Split('\n')
            .Select((line, index) => (Number: index + 1, Found: MachinePath.Match(line)))
            .Where(line => line.Found.Success)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Number}: {line.Found.Value}")),
    ];

    [GeneratedRegex(@"(?<![\w.)}\]*])/(work|root|home|tmp|mnt|Users)/[\w.]|[A-Za-z]:\\Users\\\w|v3/index\.js" + "on")]
    private static partial Regex MachinePath { get; }
}
