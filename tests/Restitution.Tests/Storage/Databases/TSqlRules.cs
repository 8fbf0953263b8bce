using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Restitution.Tests.Storage.Databases;

/// <summary>What T-SQL of ours may hold: plain statements that every server of the kind takes.</summary>
internal static class TSqlRules
{
    private static readonly HashSet<SqlDataTypeOption> RefusedTypes =
    [
        SqlDataTypeOption.Decimal, SqlDataTypeOption.Numeric, SqlDataTypeOption.Money, SqlDataTypeOption.SmallMoney,
        SqlDataTypeOption.Float, SqlDataTypeOption.Real, SqlDataTypeOption.DateTime, SqlDataTypeOption.SmallDateTime,
        SqlDataTypeOption.DateTimeOffset, SqlDataTypeOption.Text, SqlDataTypeOption.NText, SqlDataTypeOption.Image,
        SqlDataTypeOption.Sql_Variant, SqlDataTypeOption.Rowversion, SqlDataTypeOption.Timestamp,
    ];

    /// <summary>What is wrong with a text; none for one that may be sent.</summary>
    public static IReadOnlyList<string> Faults(string text)
    {
        TSqlFragment fragment = Parse(text, out IList<ParseError> errors);
        var visitor = new Visitor();
        fragment?.Accept(visitor);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}"), .. visitor.Faults.Distinct()];
    }

    public static TSqlFragment Parse(string text, out IList<ParseError> errors)
    {
        using var reader = new StringReader(text);
        return new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    private sealed class Visitor : TSqlFragmentVisitor
    {
        public List<string> Faults { get; } = [];

        public override void Visit(MergeStatement node) => Faults.Add("MERGE");

        public override void Visit(WaitForStatement node) => Faults.Add("WAITFOR");

        public override void Visit(TableHint node) => Faults.Add("a table hint");

        public override void Visit(OptimizerHint node) => Faults.Add("a query hint");

        public override void Visit(TemporalClause node) => Faults.Add("a temporal query");

        public override void Visit(SystemVersioningTableOption node) => Faults.Add("a temporal table");

        public override void Visit(SystemTimePeriodDefinition node) => Faults.Add("a temporal table");

        public override void Visit(WithCtesAndXmlNamespaces node) => Faults.Add("a common table expression");

        public override void Visit(CreateTriggerStatement node) => Faults.Add("a trigger");

        public override void Visit(CreateProcedureStatement node) => Faults.Add("a procedure");

        public override void Visit(DeclareCursorStatement node) => Faults.Add("a cursor");

        public override void Visit(ExecuteStatement node) => Faults.Add("EXECUTE");

        public override void Visit(TopRowFilter node) => Faults.Add("TOP");

        public override void Visit(SelectStarExpression node) => Faults.Add("a star in the place of columns");

        public override void Visit(SqlDataTypeReference node)
        {
            if (RefusedTypes.Contains(node.SqlDataTypeOption))
            {
                Faults.Add($"the type {node.SqlDataTypeOption}");
            }
        }

        public override void Visit(NumericLiteral node) => Faults.Add("a number with decimals");

        public override void Visit(RealLiteral node) => Faults.Add("a number with decimals");
    }
}
