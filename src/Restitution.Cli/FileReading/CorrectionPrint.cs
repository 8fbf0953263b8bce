using NodaTime.Text;

namespace Restitution.Cli.FileReading;

/// <summary>Says of each correction where it stands, what became of it, who made it and why.</summary>
internal static class CorrectionPrint
{
    public static void Print(IReadOnlyList<CorrectionOutcome> corrections, TextWriter text, bool isShowingNames)
    {
        foreach (CorrectionOutcome one in corrections)
        {
            string became = one switch
            {
                { Faults.Count: 0, Correction.AlsoChanged: { Count: > 0 } columns } =>
                    $"taken; it also changes cells that had no fault, in column {string.Join(", ", columns)}",
                { Faults.Count: 0 } => "taken",
                { IsMisfit: true } => $"does not fit: {Faults(one)}",
                _ => $"still at fault: {Faults(one)}",
            };
            text.WriteLine(
                $"  correction of {one.Correction.Place}, by {one.Correction.By} on "
                + $"{LocalDatePattern.Iso.Format(one.Correction.On)}: {became}; reason: {one.Correction.Reason}");
            if (isShowingNames)
            {
                text.WriteLine($"    row:       {one.RawText}");
                text.WriteLine($"    corrected: {one.Correction.Corrected}");
            }
        }
    }

    private static string Faults(CorrectionOutcome one) =>
        string.Join("; ", one.Faults.Select(SetAsideRows.Sentence));
}
