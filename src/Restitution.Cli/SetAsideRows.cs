using Restitution.Evidence;

namespace Restitution.Cli;

/// <summary>
/// Rows set aside, by place and fault. What stands in the cells is not printed, since it may be a name.
/// </summary>
internal static class SetAsideRows
{
    public static void Print(IEnumerable<QuarantinedRow> rows, TextWriter output)
    {
        foreach (QuarantinedRow row in rows)
        {
            output.WriteLine(
                $"  {row.Source}: {string.Join("; ", row.Faults.Select(Sentence))}; the row was set aside");
        }
    }

    public static string Sentence(RowFault fault) =>
        $"{Words(fault.Kind)}{(fault.Column is { } column ? $" in \"{column}\"" : "")}, wanted {fault.Wanted}";

    private static string Words(FaultKind kind) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()).Replace('-', ' ');
}
