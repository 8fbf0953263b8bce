using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>Sizes and line ends. A long file, method or line is a thing that nobody reads to its end.</summary>
public sealed class TidyTests
{
    private const int FileLines = 400;
    private const int TestFileLines = 500;
    private const int MethodLines = 60;
    private const int Columns = 120;
    private const int LongText = 80;

    // An enum stands in one file, and its members are looked over as one list.
    private static readonly Dictionary<string, int> ListsOfTheirOwn = new()
    {
        ["src/Restitution/Reasons/Statement.cs"] = 800,
    };

    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".txt", ".sh", ".css", ".svg", ".editorconfig"];

    [Fact]
    public void No_source_is_longer_than_its_limit() => Rule.IsKept(
        from file in Sources()
        let limit = ListsOfTheirOwn.TryGetValue(file.Path, out int longer)
            ? longer : file.Path.StartsWith("tests/", StringComparison.Ordinal) ? TestFileLines : FileLines
        let lines = LineCount(file.Text)
        where lines > limit
        select $"{file.Path}: {lines} lines, at most {limit}");

    [Fact]
    public void Every_list_of_its_own_is_longer_than_other_files_may_be() => Assert.All(
        ListsOfTheirOwn.Keys,
        path => Assert.True(LineCount(File.ReadAllText(Path.Combine(SourceTree.Root, path))) > FileLines, path));

    [Fact]
    public void No_method_is_longer_than_sixty_lines() => Rule.IsKept(
        from file in Sources()
        from method in LongMethods(file.Text)
        select $"{file.Path}: {method}");

    [Fact]
    public void No_line_is_wider_than_a_hundred_and_twenty_columns() => Rule.IsKept(
        from file in Sources()
        from line in WideLines(file.Text)
        select $"{file.Path}:{line}");

    [Fact]
    public void Every_text_of_ours_ends_its_lines_with_a_line_feed_alone() => Rule.IsKept(
        from file in TextOfOurs()
        from fault in LineEndFaults(file.Bytes)
        select $"{file.Path}: {fault}");

    [Fact]
    public void The_editor_settings_say_the_same()
    {
        string settings = File.ReadAllText(Path.Combine(SourceTree.Root, ".editorconfig"));

        Assert.Contains("end_of_line = lf", settings, StringComparison.Ordinal);
        Assert.Contains("insert_final_newline = true", settings, StringComparison.Ordinal);
        Assert.Contains("max_line_length = 120", settings, StringComparison.Ordinal);
        Assert.Contains("style_namespace_declarations = file_scoped:warning", settings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 0)]
    [InlineData(61, 1)]
    public void The_rule_notices_the_sixty_first_line_of_a_method(int lines, int found)
    {
        string body = string.Concat(Enumerable.Repeat("        M();\n", lines - 3));

        Assert.Equal(found, LongMethods($"class A\n{{\n    void M()\n    {{\n{body}    }}\n}}\n").Length);
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void The_rule_notices_the_hundred_and_twenty_first_column(int columns, int found) =>
        Assert.Equal(found, WideLines(new string('a', columns)).Length);

    [Theory]
    [InlineData(70, 1)]
    [InlineData(90, 0)]
    public void A_long_text_is_not_cut_to_fit(int letters, int found)
    {
        string margin = new(' ', Columns - letters);

        Assert.Equal(found, WideLines($"{margin}M(\"{new string('a', letters)}\");").Length);
    }

    [Fact]
    public void A_vowel_over_its_consonant_takes_no_column_of_its_own() =>
        Assert.Empty(WideLines("// " + string.Concat(Enumerable.Repeat("ที่", Columns - 3))));

    [Theory]
    [InlineData("a\r\n", "a carriage return")]
    [InlineData("a", "no line feed at the end")]
    [InlineData("a \n", "spaces at the end of line 1")]
    [InlineData("\uFEFFa\n", "a byte order mark")]
    public void The_rule_notices_a_line_end(string text, string fault) =>
        Assert.Equal([fault], LineEndFaults(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_rule_counts_the_lines_of_a_file() => Assert.Equal(3, LineCount("a\nb\nc\n"));

    private static IEnumerable<TreeFile> Sources() =>
        SourceTree.Under("src").Concat(SourceTree.Under("tests")).Where(file => file.Extension == ".cs");

    // Exhibits keep the bytes that a bank or an office would have written.
    private static IEnumerable<TreeFile> TextOfOurs() =>
        from file in SourceTree.Files
        where TextExtensions.Contains(file.Extension) || file.Path.StartsWith("infra/", StringComparison.Ordinal)
        where !file.Path.StartsWith("fixtures/exhibits/", StringComparison.Ordinal)
        where !file.Path.Contains("/exhibits/", StringComparison.Ordinal)
        select file;

    private static int LineCount(string text) => text.Count(letter => letter == '\n');

    private static string[] LongMethods(string source)
    {
        IEnumerable<SyntaxNode> methods = SourceTree.Parse(source).DescendantNodes().Where(node =>
            node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax);
        return
        [
            .. from method in methods
               let span = method.GetLocation().GetLineSpan().Span
               let lines = span.End.Line - span.Start.Line + 1
               where lines > MethodLines
               select string.Create(CultureInfo.InvariantCulture, $"line {span.Start.Line + 1}, {lines} lines"),
        ];
    }

    private static string[] WideLines(string source)
    {
        HashSet<int> texts = [.. LinesOfLongTexts(source)];
        return
        [
            .. source.Split('\n')
                .Select((line, index) => (Index: index, Width: new StringInfo(line).LengthInTextElements))
                .Where(line => line.Width > Columns && !texts.Contains(line.Index))
                .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Index + 1}: {line.Width} columns")),
        ];
    }

    // A sentence, a command or a line of an exhibit is not cut to fit.
    private static IEnumerable<int> LinesOfLongTexts(string source) =>
        from node in SourceTree.Parse(source).DescendantNodes()
        where node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string }
        let span = node.GetLocation().GetLineSpan().Span
        where span.End.Line > span.Start.Line || span.End.Character - span.Start.Character > LongText
        from index in Enumerable.Range(span.Start.Line, span.End.Line - span.Start.Line + 1)
        select index;

    private static IEnumerable<string> LineEndFaults(byte[] bytes)
    {
        string text = new UTF8Encoding(false).GetString(bytes);
        if (text.StartsWith('\uFEFF'))
        {
            yield return "a byte order mark";
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            yield return "a carriage return";
        }

        if (text.Length > 0 && !text.EndsWith('\n'))
        {
            yield return "no line feed at the end";
        }

        string[] lines = text.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            if (lines[index].EndsWith(' ') || lines[index].EndsWith('\t'))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"spaces at the end of line {index + 1}");
            }
        }
    }
}
