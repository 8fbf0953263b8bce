using System.Text.RegularExpressions;
using Restitution.Service.Problems;
using Restitution.Storage.Refusals;
using Restitution.Tests.House;

namespace Restitution.Tests.Service;

/// <summary>Whoever asks over HTTP is not sent to a command line.</summary>
public sealed partial class ApiWordsTests
{
    // Refused to whoever works with a folder at the command line; no request leads there.
    private static readonly string[] OfTheCommandLine = ["restitution case new", "restitution custody checkpoint"];

    [Fact]
    public void Every_command_that_a_refusal_names_has_words_of_the_api()
    {
        string[] named = [.. SourceTree.Under("src")
            .Where(file => file.Extension == ".cs")
            .Where(file => !file.Path.StartsWith("src/Restitution.Cli/", StringComparison.Ordinal))
            .SelectMany(file => CommandsIn(file.Text)).Distinct()];

        Assert.NotEmpty(named);
        Rule.IsKept(named.Where(command => !IsAnswered(command)));
    }

    [Theory]
    [InlineData("\"mend it with: restitution mend FOLDER\"", "restitution mend")]
    [InlineData("$\"or: restitution case identities {code}\"", "restitution case identities")]
    public void The_rule_notices_a_command_without_words(string line, string command)
    {
        Assert.Equal(command, Assert.Single(CommandsIn(line)));
        Assert.Equal(command == "restitution case identities", IsAnswered(command));
    }

    [Fact]
    public void A_remedy_is_told_in_words_of_the_api_and_what_names_no_command_as_it_is()
    {
        var refusal = new Refusal(
            RefusedBecause.FigureUnknown, "figure \"a\"", "none", "one", "list ids with: restitution explain FOLDER");

        string told = $"{ProblemAnswers.Body([ApiWords.Of(refusal)])}";

        Assert.Contains("/computations/{id}/result", told, StringComparison.Ordinal);
        Assert.DoesNotContain("FOLDER", told, StringComparison.Ordinal);
        Assert.Same(ServiceRefusals.NothingHere, ApiWords.Of(ServiceRefusals.NothingHere));
    }

    private static bool IsAnswered(string command) =>
        OfTheCommandLine.Contains(command)
        || ApiWords.InPlaceOf.Keys.Any(known => command.StartsWith(known, StringComparison.Ordinal));

    private static IEnumerable<string> CommandsIn(string text) =>
        Literal.Matches(text).SelectMany(literal => Command.Matches(literal.Value)).Select(match => match.Value);

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Literal { get; }

    // Not "restitution data key" and "restitution identity", which are bound into what is sealed.
    [GeneratedRegex(
        @"restitution (?:case [a-z]+|custody [a-z]+|(?!data\b|identity\b|case\b|custody\b)[a-z]+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Command { get; }
}
