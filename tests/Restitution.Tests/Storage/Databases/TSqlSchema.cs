using System.Text;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Databases;

/// <summary>A schema as SQL Server would have it after every migration, made without a server.</summary>
/// <remarks>
/// A statement is checked as the body of a procedure in that schema: what it names and the schema lacks is told.
/// </remarks>
internal sealed class TSqlSchema : IDisposable
{
    private readonly TSqlModel model = new(SqlServerVersion.Sql150, new TSqlModelOptions());
    private int procedures;

    public TSqlSchema(IEnumerable<Migration> migrations)
    {
        foreach (TSqlStatement statement in Folded(
            [MigrationsSql.TableInSqlServer, .. migrations.Select(one => one.Text)]))
        {
            new Sql150ScriptGenerator().GenerateScript(statement, out string text);
            model.AddObjects(text);
        }
    }

    /// <summary>What the model itself finds wrong with the tables.</summary>
    public IReadOnlyList<string> Faults => [.. model.Validate().Select(message => message.ToString())];

    public IEnumerable<string> Tables =>
        model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Select(table => table.Name.Parts[^1]);

    /// <summary>The columns of a table; none where there is no such table.</summary>
    public IReadOnlyList<string> ColumnsOf(string table) =>
    [
        .. from one in model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass)
           where one.Name.Parts[^1] == table
           from column in one.GetReferenced(Table.Columns)
           select column.Name.Parts[^1],
    ];

    /// <summary>What each statement names and the schema lacks, with the statement's place.</summary>
    public IReadOnlyList<(string Place, string Fault)> Unresolved(IReadOnlyList<SqlText> statements)
    {
        Dictionary<string, string> places = [];
        foreach (SqlText statement in statements)
        {
            string name = FormattableString.Invariant($"statement_{++procedures}");
            places[name] = statement.Place;
            model.AddObjects(AsProcedure(name, statement.Text));
        }

        return
        [
            .. from message in model.Validate()
               from place in places
               where message.Message.Contains($"[{place.Key}]", StringComparison.Ordinal)
               select (place.Value, message.Message),
        ];
    }

    public void Dispose() => model.Dispose();

    // The model takes tables as they end up; a column that came later is put among those of its table.
    private static IEnumerable<TSqlStatement> Folded(IEnumerable<string> texts)
    {
        List<TSqlStatement> statements = [];
        Dictionary<string, CreateTableStatement> tables = new(StringComparer.Ordinal);
        foreach (TSqlStatement written in texts.SelectMany(StatementsOf))
        {
            TSqlStatement statement = written is IfStatement conditional ? conditional.ThenStatement : written;
            switch (statement)
            {
                case CreateTableStatement table:
                    tables[table.SchemaObjectName.BaseIdentifier.Value] = table;
                    statements.Add(table);
                    break;
                case AlterTableAddTableElementStatement more:
                    CreateTableStatement first = tables[more.SchemaObjectName.BaseIdentifier.Value];
                    more.Definition.ColumnDefinitions.ToList().ForEach(first.Definition.ColumnDefinitions.Add);
                    more.Definition.TableConstraints.ToList().ForEach(first.Definition.TableConstraints.Add);
                    break;
                default:
                    statements.Add(statement);
                    break;
            }
        }

        return statements;
    }

    private static IEnumerable<TSqlStatement> StatementsOf(string text) =>
        ((TSqlScript)TSqlRules.Parse(text, out _)).Batches.SelectMany(batch => batch.Statements);

    private static string AsProcedure(string name, string statement)
    {
        var names = new Parameters();
        TSqlRules.Parse(statement, out _).Accept(names);
        var text = new StringBuilder($"create procedure dbo.{name}\n");
        text.AppendJoin(",\n", names.Names.Select(parameter =>
            $"    {parameter} {(parameter is "@skip" or "@take" ? "int" : "sql_variant")}"));
        return text.Append("\nas\n").Append(statement).Append('\n').ToString();
    }

    private sealed class Parameters : TSqlFragmentVisitor
    {
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public override void Visit(VariableReference node) => Names.Add(node.Name);
    }
}
