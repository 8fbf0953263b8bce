using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Restitution.Tests.House;

namespace Restitution.Tests.Storage.Databases;

/// <summary>No statement stands where the checks of statements would not find it.</summary>
/// <remarks>
/// Texts that begin as a statement does stand in classes whose names end in <c>Sql</c>; what is sent to a database is a
/// member of one of them, or a migration.
/// </remarks>
public sealed partial class SqlPlacesTests
{
    private static readonly string[] Sends =
        ["Rows", "Row", "Change", "Query", "QueryFirst", "QueryFirstOrDefault", "QuerySingle", "QuerySingleOrDefault",
            "Execute", "ExecuteScalar", "ExecuteReader"];

    /// <summary>Where a statement comes from elsewhere, with the reason.</summary>
    private static readonly Dictionary<string, string> PassesOn = new()
    {
        ["src/Restitution.Storage/Databases/Database.cs"] = "passes on what a store gave it",
        ["src/Restitution.Storage/Databases/MigrationRun.cs"] = "the text of a migration",
        ["src/Restitution.Storage/Databases/SqliteDatabase.cs"] = "one insert, written from a table and its columns",
        ["src/Restitution.Storage/Stores/DocumentStore.cs"] = "one of two members of DocumentSql",
        ["src/Restitution.Storage/Stores/JobStore.cs"] = "one of two members of JobSql",
    };

    [Fact]
    public void Every_statement_stands_in_a_class_of_statements() => Rule.IsKept(
        from file in Sources()
        from fault in TextsElsewhere(file.Text)
        select $"{file.Path}: {fault}");

    [Fact]
    public void Every_statement_that_is_sent_is_one_of_them() => Rule.IsKept(
        from file in Sources()
        where !PassesOn.ContainsKey(file.Path)
        from fault in SentFromElsewhere(file.Text)
        select $"{file.Path}: {fault}");

    [Fact]
    public void Every_exception_is_still_needed() => Rule.IsKept(
        from path in PassesOn.Keys
        where SentFromElsewhere(File.ReadAllText(Path.Combine(SourceTree.Root, path))).Length == 0
        select path);

    [Theory]
    [InlineData("class A { string B => \"select id from jobs\"; }")]
    [InlineData("class A { string B => $\"  UPDATE jobs set a = {1}\"; }")]
    [InlineData("class A { string B => \"\"\"\n    insert into jobs (id) values (1)\n    \"\"\"; }")]
    public void The_rule_notices_a_text(string source) => Assert.Single(TextsElsewhere(source));

    [Theory]
    [InlineData("class ASql { string B => \"select id from jobs\"; }")]
    [InlineData("class A { string B => \"update the rates first\"; }")]
    [InlineData("class A { string B => \"selected\"; }")]
    public void The_rule_lets_a_text_pass(string source) => Assert.Empty(TextsElsewhere(source));

    [Theory]
    [InlineData("class A { void M() { database.Rows<int>(text, new { }); } }")]
    [InlineData("class A { void M() { connection.Execute(\"x\" + ASql.B); } }")]
    [InlineData("class A { void M() { command.CommandText = text; } }")]
    [InlineData("class A { void M() { database.InsertMany(transaction, new TableColumns(\"a\", columns), rows); } }")]
    public void The_rule_notices_what_is_sent(string source) => Assert.Single(SentFromElsewhere(source));

    [Theory]
    [InlineData("class A { void M() { database.Rows<int>(ASql.B, new { }); } }")]
    [InlineData("class A { void M() { command.CommandText = ASql.B; } }")]
    [InlineData("class A { void M() { database.InsertMany(transaction, ASql.Table, rows); } }")]
    [InlineData("class A { void M() { work.Execute(); } }")]
    public void The_rule_lets_a_member_of_a_class_of_statements_pass(string source) =>
        Assert.Empty(SentFromElsewhere(source));

    private static IEnumerable<TreeFile> Sources() => SourceTree.CSharpUnder("src/Restitution.Storage")
        .Concat(SourceTree.CSharpUnder("src/Restitution.Service"));

    private static string[] TextsElsewhere(string source) =>
    [
        .. from node in SourceTree.Parse(source).DescendantNodes()
           where node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string }
           let text = node is LiteralExpressionSyntax literal ? literal.Token.ValueText : string.Concat(
               ((InterpolatedStringExpressionSyntax)node).Contents.Select(part => part.ToString()))
           where BeginsStatement.IsMatch(text)
           where !node.Ancestors().OfType<TypeDeclarationSyntax>().Any(
               type => type.Identifier.Text.EndsWith("Sql", StringComparison.Ordinal))
           select text.Trim(),
    ];

    private static string[] SentFromElsewhere(string source)
    {
        SyntaxNode root = SourceTree.Parse(source);
        IEnumerable<ExpressionSyntax> called =
            from call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            let name = (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text
            let arguments = call.ArgumentList.Arguments
            where name == "InsertMany" ? arguments.Count > 1 : Sends.Contains(name) && arguments.Count > 0
            select arguments[name == "InsertMany" ? 1 : 0].Expression;
        IEnumerable<ExpressionSyntax> assigned =
            from assignment in root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            where assignment.Left.ToString().EndsWith("CommandText", StringComparison.Ordinal)
            select assignment.Right;
        return [.. called.Concat(assigned).Where(sent => !IsOfStatements(sent)).Select(sent => sent.ToString())];
    }

    private static bool IsOfStatements(ExpressionSyntax sent) =>
        sent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type }
        && type.Identifier.Text.EndsWith("Sql", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(table|index)\s|"
        + @"alter\s+table\s|drop\s+table\s|merge\s+\w+\s|pragma\s+\w+|with\s+\w+\s+as\s*\()",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BeginsStatement { get; }
}
