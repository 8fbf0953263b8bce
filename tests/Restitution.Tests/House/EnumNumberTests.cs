using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>Numbers of enums are written out, and none twice.</summary>
/// <remarks>Zero is nothing, so that an unset value is never taken for a meaning.</remarks>
public sealed class EnumNumberTests
{
    /// <summary>Enums in which zero means what an unset value should mean, with the reason.</summary>
    private static readonly Dictionary<string, string> ZeroHasMeaning = new()
    {
        ["Basis"] = "ordered by strength: nothing needed leaves the strongest",
        ["Scenario"] = "a place in an array of three",
        ["DayKind"] = "a place in an array: two bands to a kind",
        ["WorkBand"] = "a place in an array of minutes",
        ["WageHead"] = "a place in an array of pay",
        ["HoursOrigin"] = "a byte a day: a record is the usual origin",
    };

    [Fact]
    public void Every_enum_of_the_engine_numbers_its_members() => Rule.IsKept(
        from file in SourceTree.Engine
        from fault in Faults(file.Text)
        select $"{file.Path}: {fault}");

    [Fact]
    public void Every_exception_is_still_needed()
    {
        string[] enums =
        [
            .. SourceTree.Engine.SelectMany(file => file.Syntax.DescendantNodes().OfType<EnumDeclarationSyntax>())
                .Select(declared => declared.Identifier.Text),
        ];

        Assert.All(ZeroHasMeaning.Keys, name => Assert.Contains(name, enums));
    }

    [Theory]
    [InlineData("enum A { B }", "A.B has no number")]
    [InlineData("enum A { B = 0 }", "A.B is zero")]
    [InlineData("enum A { B = 1, C = 1 }", "A has 1 twice")]
    public void The_rule_notices(string source, string fault) => Assert.Equal([fault], Faults(source));

    [Theory]
    [InlineData("enum A { B = 1, C = 2 }")]
    [InlineData("[Flags] enum A { None = 0, B = 1, C = 2 }")]
    public void The_rule_lets_a_numbered_enum_pass(string source) => Assert.Empty(Faults(source));

    private static string[] Faults(string source) =>
    [
        .. SourceTree.Parse(source).DescendantNodes().OfType<EnumDeclarationSyntax>().SelectMany(FaultsOf),
    ];

    private static IEnumerable<string> FaultsOf(EnumDeclarationSyntax declared)
    {
        string name = declared.Identifier.Text;
        List<string> numbers = [];
        foreach (EnumMemberDeclarationSyntax member in declared.Members)
        {
            string? number = member.EqualsValue?.Value.ToString();
            numbers.Add(number ?? member.Identifier.Text);
            if (number is null)
            {
                yield return $"{name}.{member.Identifier.Text} has no number";
            }
            else if (number == "0" && member.Identifier.Text != "None" && !ZeroHasMeaning.ContainsKey(name))
            {
                yield return $"{name}.{member.Identifier.Text} is zero";
            }
        }

        foreach (IGrouping<string, string> twice in numbers.GroupBy(number => number).Where(same => same.Count() > 1))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name} has {twice.Key} twice");
        }
    }
}
