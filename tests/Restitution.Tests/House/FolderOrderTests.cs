using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>The engine reads top to bottom: a folder may use only the folders listed before it.</summary>
/// <remarks>Seen to fail when a file of <c>Law</c> was made to use <c>Wages</c>.</remarks>
public sealed class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Amounts", "Dates", "Evidence", "Reasons", "Law", "Rates", "Ledgers", "Work", "Wages", "Deductions", "Interest",
        "Debts", "Claims", "Tracing", "Findings", "Schedules", "Cases",
    ];

    [Fact]
    public void No_file_uses_a_folder_listed_after_its_own() => Rule.IsKept(
        from file in SourceTree.Engine
        let folder = FolderOf(file)
        from used in FoldersUsedBy(file.Text)
        where Array.IndexOf(Order, used) > Array.IndexOf(Order, folder)
        select $"{folder} uses {used}: {file.Path}");

    [Fact]
    public void Every_file_is_in_a_listed_folder() => Rule.IsKept(
        from file in SourceTree.Engine
        where !Order.Contains(FolderOf(file))
        select file.Path);

    [Fact]
    public void Every_namespace_is_its_folder() => Rule.IsKept(
        from file in SourceTree.Engine
        let wanted = $"Restitution.{FolderOf(file)}"
        from found in file.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where found.Name.ToString() != wanted
        select $"{file.Path}: {found.Name}, wanted {wanted}");

    [Fact]
    public void No_using_reaches_further_than_its_file() => Rule.IsKept(
        from file in SourceTree.Engine
        from use in file.Syntax.Usings
        where IsGlobal(use)
        select $"{file.Path}: {use}");

    [Fact]
    public void The_readme_of_the_sources_lists_the_folders_in_this_order()
    {
        string readme = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "README.md"));
        int[] places = [.. Order.Select(folder => readme.IndexOf($"`{folder}/`", StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("using Restitution.Wages;")]
    [InlineData("using static Restitution.Wages.Overtime;")]
    [InlineData("using Week = Restitution.Wages.WorkedWeek;")]
    [InlineData("class A { private readonly Wages.WorkedWeek week; }")]
    [InlineData("class A { private readonly Restitution.Wages.WorkedWeek week; }")]
    [InlineData("class A { object B() => Wages.Overtime.ForWorkweek(); }")]
    [InlineData("class A { object B() => global::Restitution.Wages.Overtime.ForWorkweek(); }")]
    public void The_rule_notices_a_use(string source) => Assert.Equal(["Wages"], FoldersUsedBy(source));

    [Theory]
    [InlineData("class A { int Wages { get; } string B() => Wages.ToString(); }")]
    [InlineData("class A { string B(int Wages) => Wages.ToString(); }")]
    [InlineData("// using Restitution.Wages;")]
    public void The_rule_lets_a_member_of_that_name_pass(string source) => Assert.Empty(FoldersUsedBy(source));

    [Fact]
    public void The_rule_notices_a_global_using() =>
        Assert.Contains(SourceTree.Parse("global using Restitution.Wages;").Usings, IsGlobal);

    private static string FolderOf(TreeFile file) => file.Path.Split('/')[2];

    private static bool IsGlobal(UsingDirectiveSyntax use) => !use.GlobalKeyword.IsKind(default);

    private static string[] FoldersUsedBy(string source)
    {
        CompilationUnitSyntax unit = SourceTree.Parse(source);
        HashSet<string> declared =
        [
            .. unit.DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.Text),
            .. unit.DescendantNodes().OfType<ParameterSyntax>().Select(parameter => parameter.Identifier.Text),
        ];

        IEnumerable<string> named =
            from name in unit.DescendantNodes().OfType<IdentifierNameSyntax>()
            where Order.Contains(name.Identifier.Text) && IsNamespacePart(name, declared)
            select name.Identifier.Text;
        return [.. named.Distinct()];
    }

    private static bool IsNamespacePart(IdentifierNameSyntax name, HashSet<string> declared) => name.Parent switch
    {
        BaseNamespaceDeclarationSyntax => false,
        QualifiedNameSyntax { Parent: BaseNamespaceDeclarationSyntax } => false,
        QualifiedNameSyntax qualified when qualified.Right == name => EndsWithRestitution(qualified.Left),
        QualifiedNameSyntax => !declared.Contains(name.Identifier.Text),
        MemberAccessExpressionSyntax access when access.Name == name => EndsWithRestitution(access.Expression),
        MemberAccessExpressionSyntax => !declared.Contains(name.Identifier.Text),
        _ => false,
    };

    private static bool EndsWithRestitution(SyntaxNode left) =>
        left.ToString() is "Restitution" or "global::Restitution";
}
