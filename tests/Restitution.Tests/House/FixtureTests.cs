using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>Every fixture is read by a test, and says where it is from in <c>fixtures/README.md</c>.</summary>
/// <remarks>
/// A test names a fixture in a text of its source: by its name, by its path, or by a folder of at least two steps whose
/// files it goes through. A call's texts are also read joined by slashes, as <c>Path.Combine</c> joins them.
/// </remarks>
public sealed partial class FixtureTests
{
    private static readonly string[] Fixtures =
    [
        .. SourceTree.Under("fixtures")
            .Select(file => file.Path["fixtures/".Length..])
            // A run of a case writes its access log there; the log is not checked in.
            .Where(path => path != "README.md" && !path.EndsWith(".log", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_fixture_is_named_by_a_test()
    {
        HashSet<string> named = [.. SourceTree.CSharpUnder("tests").SelectMany(file => TextsOf(file.Text))];

        Rule.IsKept(Fixtures.Where(path => !IsNamed(path, named)));
    }

    [Fact]
    public void Every_fixture_has_an_origin()
    {
        string[] origins = OriginsIn(File.ReadAllText(Path.Combine(SourceTree.Root, "fixtures", "README.md")));

        Rule.IsKept(Fixtures.Where(path => !HasOrigin(path, origins)));
    }

    [Fact]
    public void Every_origin_is_of_a_fixture()
    {
        string[] origins = OriginsIn(File.ReadAllText(Path.Combine(SourceTree.Root, "fixtures", "README.md")));

        Rule.IsKept(origins.Where(origin => !Fixtures.Any(path => HasOrigin(path, [origin]))));
    }

    [Theory]
    [InlineData("Read(\"wages.json\")")]
    [InlineData("Read(\"fixtures/worked-examples/wages.json\")")]
    [InlineData("Path.Combine(root, \"fixtures\", \"worked-examples\", \"wages.json\")")]
    public void The_rule_knows_a_named_fixture(string call) =>
        Assert.True(IsNamed("worked-examples/wages.json", [.. TextsOf($"class A {{ object B() => {call}; }}")]));

    [Theory]
    [InlineData("Read(\"ages.json\")")]
    [InlineData("Read(\"worked-examples\")")]
    [InlineData("Read(\"fixtures\")")]
    [InlineData("// \"wages.json\"\nRead()")]
    public void The_rule_notices_a_fixture_that_no_test_names(string call) =>
        Assert.False(IsNamed("worked-examples/wages.json", [.. TextsOf($"class A {{ object B() => {call}; }}")]));

    [Theory]
    [InlineData("exhibits/csv/bad/quote.csv", true)]
    [InlineData("exhibits/csv/good/plain.csv", false)]
    public void A_folder_of_two_steps_names_the_files_below_it(string path, bool named) =>
        Assert.Equal(named, IsNamed(path, ["fixtures/exhibits/csv/bad"]));

    [Fact]
    public void The_rule_notices_a_fixture_without_an_origin()
    {
        string[] origins = OriginsIn("| `cases/x/` | ours |\n| `worked-examples/wages.json` | ours |\nsee `other`");

        Assert.Equal(["cases/x/", "worked-examples/wages.json"], origins);
        Assert.True(HasOrigin("cases/x/a.csv", origins));
        Assert.False(HasOrigin("cases/y/a.csv", origins));
        Assert.False(HasOrigin("worked-examples/other.json", origins));
    }

    private static IEnumerable<string> TextsOf(string source)
    {
        CompilationUnitSyntax unit = SourceTree.Parse(source);
        foreach (LiteralExpressionSyntax literal in unit.DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            if (literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                yield return literal.Token.ValueText;
            }
        }

        foreach (ArgumentListSyntax arguments in unit.DescendantNodes().OfType<ArgumentListSyntax>())
        {
            yield return string.Join('/', arguments.Arguments
                .Where(argument => argument.Expression.IsKind(SyntaxKind.StringLiteralExpression))
                .Select(argument => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText));
        }
    }

    private static bool IsNamed(string path, HashSet<string> texts)
    {
        string[] steps = path.Split('/');
        return texts.Contains(steps[^1])
            || Enumerable.Range(2, steps.Length - 1)
                .Select(count => string.Join('/', steps.Take(count)))
                .Any(part => texts.Contains(part) || texts.Contains("fixtures/" + part));
    }

    private static string[] OriginsIn(string readme) =>
        [.. Origin.Matches(readme).Select(match => match.Groups[1].Value)];

    private static bool HasOrigin(string path, string[] origins) => origins.Any(origin => origin.EndsWith('/')
        ? path.StartsWith(origin, StringComparison.Ordinal)
        : path == origin);

    // The first cell of a line of its table: a file, or a folder with a slash at its end.
    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Origin { get; }
}
