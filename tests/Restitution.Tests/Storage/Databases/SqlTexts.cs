using System.Reflection;
using Restitution.Storage.Databases;

namespace Restitution.Tests.Storage.Databases;

/// <summary>One statement of the sources, with where it stands.</summary>
internal sealed record SqlText(string Place, string Text);

/// <summary>Every statement that the program sends to a database, found by reflection.</summary>
/// <remarks>
/// Statements are the texts of classes whose names end in <c>Sql</c>, and nowhere else; private texts there are parts
/// of others. What is for SQLite alone says so by its name.
/// </remarks>
internal static class SqlTexts
{
    private const string OfSqliteAlone = "Sqlite";

    public static readonly Assembly[] Assemblies =
        [typeof(Database).Assembly, typeof(Restitution.Service.ServiceParts).Assembly];

    /// <summary>What SQL Server is sent, with its own clause for a page.</summary>
    public static IReadOnlyList<SqlText> ForSqlServer { get; } =
    [
        .. from type in Assemblies.SelectMany(assembly => assembly.GetTypes())
           where type.Name.EndsWith("Sql", StringComparison.Ordinal)
               && !type.Name.StartsWith(OfSqliteAlone, StringComparison.Ordinal)
           from text in TextsOf(type)
           where !text.Place.EndsWith(OfSqliteAlone, StringComparison.Ordinal)
           select text with { Text = new SqlServerDatabase("").Sql(text.Text) },
    ];

    /// <summary>Tables and columns that many rows are added to at once.</summary>
    public static IReadOnlyList<TableColumns> Tables { get; } =
    [
        .. from type in Assemblies.SelectMany(assembly => assembly.GetTypes())
           from field in type.GetFields(
               BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where field.FieldType == typeof(TableColumns)
           select (TableColumns)field.GetValue(null)!,
    ];

    /// <summary>The migrations of each schema for SQL Server, by folder.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Migration>> Schemas { get; } = (
        from name in typeof(Database).Assembly.GetManifestResourceNames()
        let steps = name.Replace('\\', '/').Split('/')
        where steps is ["migrations", _, _] && steps[1].EndsWith("sqlserver", StringComparison.Ordinal)
        select steps[1]).Distinct().ToDictionary(folder => folder, Migration.AllOf);

    public static IEnumerable<SqlText> TextsOf(Type type) =>
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(string) && !field.IsPrivate
        select new SqlText($"{type.Name}.{field.Name}", (string)field.GetValue(null)!);
}
