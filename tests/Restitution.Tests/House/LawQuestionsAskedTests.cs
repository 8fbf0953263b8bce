using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Restitution.Law;

namespace Restitution.Tests.House;

/// <summary>A question that a rule is said to ask is asked: its name stands in the source of a rule.</summary>
/// <remarks>
/// Otherwise a lawyer would fill in figures that enter nothing. Literals are read, so that a name in a comment does not
/// count; the folder of the law itself lists the questions and does not ask them.
/// </remarks>
public sealed partial class LawQuestionsAskedTests
{
    // Said to be asked by a rule, and read by none yet: the figures are on file and looked up by people only.
    private static readonly string[] NotYetAsked =
    [
        // Debts.
        "loan-interest-without-rate",
    ];

    [Fact]
    public void Every_question_of_a_rule_is_asked_by_one()
    {
        HashSet<string> named = Named();
        Rule.IsKept(
            from question in LawQuestions.All
            where question.AskedBy == AskedBy.Rule && !named.Contains(question.Name)
            where !NotYetAsked.Contains(question.Name)
            select $"no rule asks {question.Name}: write the rule, or make the question one of a person");
    }

    [Fact]
    public void The_list_of_those_not_yet_asked_names_no_other()
    {
        HashSet<string> named = Named();
        Rule.IsKept(
            from name in NotYetAsked
            let question = LawQuestions.AnsweredBy(name)
            where question is not { AskedBy: AskedBy.Rule } || named.Contains(name)
            select $"{name} is {(question is null ? "no question" : "asked")}: take it out of the list");
    }

    [Theory]
    [InlineData("""class A { object B(string j) => law.Rule($"{j}/part-month", day); }""")]
    [InlineData("""class A { object B => Id("part-month"); }""")]
    [InlineData("""class A { const string B = "part-month"; }""")]
    public void A_name_in_a_literal_is_noticed(string source) => Assert.Contains("part-month", NamesIn(source));

    [Theory]
    [InlineData("/// <summary>Asks part-month.</summary> class A { }")]
    [InlineData("""class A { object B => Id("part-months"); }""")]
    [InlineData("""class A { object B => Id("no-part-month"); }""")]
    public void A_comment_and_another_name_are_not(string source) =>
        Assert.DoesNotContain("part-month", NamesIn(source));

    // Rules, and the calculators of the desk, which put questions of their own.
    private static HashSet<string> Named() =>
    [
        .. SourceTree.Engine.Concat(SourceTree.CSharpUnder("src/Restitution.Cli/Calc"))
            .Where(file => !file.Path.StartsWith("src/Restitution/Law/", StringComparison.Ordinal))
            .SelectMany(file => NamesIn(file.Text)),
    ];

    private static IEnumerable<string> NamesIn(string source) =>
        from token in SourceTree.Parse(source).DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        from Match name in NameOfFile.Matches(token.ValueText)
        select name.Value;

    [GeneratedRegex("(?<![a-z0-9-])[a-z0-9]+(-[a-z0-9]+)*(?![a-z0-9-])")]
    private static partial Regex NameOfFile { get; }
}
