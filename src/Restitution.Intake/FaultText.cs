using Restitution.Evidence;

namespace Restitution.Intake;

/// <summary>Says what is wrong with a row that was set aside: place, found, wanted.</summary>
public static class FaultText
{
    /// <summary>One sentence for each fault of the row.</summary>
    public static IEnumerable<string> Of(QuarantinedRow row) =>
        row.Faults.Select(fault =>
            $"{row.Source}{Column(fault)}: found \"{fault.Found}\"; wanted {fault.Wanted}; the row was set aside");

    private static string Column(RowFault fault) => fault.Column is { Length: > 0 } column ? $", column {column}" : "";
}
