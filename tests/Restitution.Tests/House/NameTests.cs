using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>Names that say nothing, and names that decide what a court has yet to decide, are refused.</summary>
public sealed partial class NameTests
{
    /// <summary>Never a name by itself, of a type, a member or a parameter.</summary>
    private static readonly HashSet<string> SayNothing =
        new(["data", "info", "item", "process", "handle", "manage"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Public only where the name or the type adds of what.</summary>
    private static readonly HashSet<string> Bare =
        new(["amount", "date", "rate", "total", "value", "balance"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for a technique in the name of a type or a folder.</summary>
    private static readonly HashSet<string> Techniques = new(
        ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Common", "Misc", "Shared", "Base"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>From the glossary's last column: the word on the right is used instead.</summary>
    private static readonly Dictionary<string, string> NotOurWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Employee"] = "Worker",
        ["Victim"] = "Worker",
        ["Client"] = "Worker",
        ["User"] = "Worker",
        ["Job"] = "EmploymentEpisode",
        ["Transaction"] = "StatementLine or Entry",
        ["Adjustment"] = "Reversal",
        ["Salary"] = "PromisedWage",
        ["Discount"] = "Deduction",
        ["Loan"] = "WorkerDebt",
        ["Penalty"] = "StatutoryIncrease or Surcharge",
        ["Import"] = "Intake",
        ["Skipped"] = "IgnoredRow",
        ["Config"] = "Provision",
        ["Setting"] = "Provision",
        ["Settings"] = "Provision",
        ["Metadata"] = "Reason",
        ["Fifo"] = "FirstInFirstOut",
        ["Lifo"] = "LastInFirstOut",
        ["Algorithm"] = "the method's own name",
    };

    /// <summary>Words that mean another thing where the work of a service is arranged, with the folders.</summary>
    private static readonly Dictionary<string, string[]> OtherMeaning = new(StringComparer.OrdinalIgnoreCase)
    {
        // Work that waits in a queue; employment is never spoken of there.
        ["Job"] = ["src/Restitution.Storage/Stores/", "src/Restitution.Service/"],

        // How an installation is set up; no figure of the law is there.
        ["Settings"] = ["src/Restitution.Service/"],
    };

    /// <summary>
    /// A parameter of these says when, never which day: law is asked by the day worked, defaulted or decided.
    /// </summary>
    private static readonly string[] NamesNoDay = ["date", "day1", "dateTime"];

    /// <summary>Types that by their own name say of what, so that their members need not.</summary>
    [GeneratedRegex("^(Row|Entry|Record|Result|Node|Pair|Response|Outcome|Element|Object|Model)$")]
    private static partial Regex NameOfNothing { get; }

    [Fact]
    public void No_name_in_the_sources_is_on_the_lists() => Rule.IsKept(
        from file in SourceTree.CSharpUnder("src")
        from fault in Faults(file.Text, file.Path)
        select $"{file.Path}: {fault}");

    [Theory]
    [InlineData("class JobStore { }", "src/Restitution.Storage/Stores/JobStore.cs", true)]
    [InlineData("class JobStore { }", "src/Restitution.Storage/Folders/JobStore.cs", false)]
    [InlineData("class JobStore { }", "src/Restitution/Work/JobStore.cs", false)]
    [InlineData("class LawSettings { }", "src/Restitution.Storage/Stores/LawSettings.cs", false)]
    public void A_word_means_another_thing_only_where_it_is_said(string source, string path, bool passes) =>
        Assert.Equal(passes, Faults(source, path).Length == 0);

    [Fact]
    public void No_folder_is_named_for_a_technique() => Rule.IsKept(
        from file in SourceTree.Under("src").Concat(SourceTree.Under("tests"))
        from folder in file.Path.Split('/').SkipLast(1)
        where Techniques.Contains(folder)
        select file.Path);

    [Fact]
    public void No_type_of_the_tests_is_named_for_a_technique() => Rule.IsKept(
        from file in SourceTree.CSharpUnder("tests")
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where WordsOf(type.Identifier.Text).Any(Techniques.Contains)
        select $"{file.Path}: {type.Identifier.Text}");

    [Theory]
    [InlineData("class MoneyHelper { }", "type MoneyHelper: Helper names a technique")]
    [InlineData("class RowManager { }", "type RowManager: Manager names a technique")]
    [InlineData("record EmployeePay { }", "type EmployeePay: Employee, say Worker")]
    [InlineData("enum LoanKind { }", "type LoanKind: Loan, say WorkerDebt")]
    [InlineData("class A { int Data { get; } }", "Data says nothing")]
    [InlineData("class A { void Process() { } }", "Process says nothing")]
    [InlineData("class A { void M(int info) { } }", "info says nothing")]
    [InlineData("record A(int Item);", "Item says nothing")]
    [InlineData("public class Result { public decimal Total(int b) => b; }", "Result.Total: of what?")]
    [InlineData("public record Row(decimal Amount);", "Row.Amount: of what?")]
    [InlineData("public class A { public int Rate { get; } }", "Rate: of what?")]
    [InlineData("public class A { public void M(int date) { } }", "date: which day?")]
    public void The_rule_notices_a_name(string source, string fault) => Assert.Contains(fault, Faults(source));

    [Theory]
    [InlineData("public record StatementLine(decimal Amount);")]
    [InlineData("public record PayItem(int Kind);")]
    [InlineData("public class A { public bool IsDeduction(PayItem item) => true; }")]
    [InlineData("public class WagesDue { public decimal Total { get; } }")]
    [InlineData("class A { void M() { foreach (int item in new[] { 1 }) { } } }")]
    [InlineData("class A { private static int Total(int b) => b; }")]
    [InlineData("public class Users { }")]
    public void The_rule_lets_a_good_name_pass(string source) => Assert.Empty(Faults(source));

    private static string[] Faults(string source, string path = "")
    {
        CompilationUnitSyntax unit = SourceTree.Parse(source);
        return [.. TypeFaults(unit, path).Concat(MemberFaults(unit)).Concat(BareFaults(unit)).Distinct()];
    }

    private static IEnumerable<string> TypeFaults(CompilationUnitSyntax unit, string path)
    {
        foreach (BaseTypeDeclarationSyntax type in unit.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        {
            string name = type.Identifier.Text;
            foreach (string word in WordsOf(name))
            {
                if (Techniques.Contains(word))
                {
                    yield return $"type {name}: {word} names a technique";
                }

                if (NotOurWord.TryGetValue(word, out string? instead) && !MeansAnotherThing(word, path))
                {
                    yield return $"type {name}: {word}, say {instead}";
                }
            }
        }
    }

    private static bool MeansAnotherThing(string word, string path) =>
        OtherMeaning.TryGetValue(word, out string[]? folders)
        && folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<string> MemberFaults(CompilationUnitSyntax unit) =>
        from name in unit.DescendantNodes().Select(DeclaredName)
        where name is not null && SayNothing.Contains(name)
        select $"{name} says nothing";

    // Locals and the parameters of lambdas live for a line or two; the line says what they are.
    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        EnumMemberDeclarationSyntax member => member.Identifier.Text,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.Text,
        ParameterSyntax { Parent.Parent: MemberDeclarationSyntax } parameter when !TypeSaysIt(parameter) =>
            parameter.Identifier.Text,
        _ => null,
    };

    private static bool TypeSaysIt(ParameterSyntax parameter)
    {
        string type = parameter.Type?.ToString() ?? "";
        return type.Length > parameter.Identifier.Text.Length
            && type.EndsWith(parameter.Identifier.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> BareFaults(CompilationUnitSyntax unit)
    {
        foreach (ParameterSyntax parameter in unit.DescendantNodes().OfType<ParameterSyntax>())
        {
            if (NamesNoDay.Contains(parameter.Identifier.Text))
            {
                yield return $"{parameter.Identifier.Text}: which day?";
            }
        }

        foreach ((string type, string name) in PublicMembers(unit))
        {
            if (name is "Date" or "Rate")
            {
                yield return $"{name}: of what?";
            }
            else if (Bare.Contains(name) && NameOfNothing.IsMatch(type))
            {
                yield return $"{type}.{name}: of what?";
            }
        }
    }

    private static IEnumerable<(string Type, string Name)> PublicMembers(CompilationUnitSyntax unit) =>
        from type in unit.DescendantNodes().OfType<TypeDeclarationSyntax>()
        from name in type.Members.Where(IsPublic).Select(DeclaredName).Concat(PositionsOf(type))
        where name is not null
        select (type.Identifier.Text, name);

    private static IEnumerable<string?> PositionsOf(TypeDeclarationSyntax type) => type is RecordDeclarationSyntax
        ? type.ParameterList?.Parameters.Select(parameter => (string?)parameter.Identifier.Text) ?? []
        : [];

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static IEnumerable<string> WordsOf(string name) => Word.Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+")]
    private static partial Regex Word { get; }
}
