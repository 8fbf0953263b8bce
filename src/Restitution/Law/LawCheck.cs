namespace Restitution.Law;

/// <summary>Checks law files as a lawyer or a test does before they are relied on: form, and then sense.</summary>
/// <remarks>All faults of all files are reported at once; a file whose form is at fault is not checked for sense.</remarks>
public static class LawCheck
{
    /// <summary>Every fault of the files, in their order; none when they may be relied on as far as their standing goes.</summary>
    public static IReadOnlyList<LawFault> Of(IEnumerable<LawText> files) =>
        [.. files.SelectMany(text => Read(text).Faults)];

    internal static LawFileRead Read(LawText text)
    {
        LawFileRead read = LawFileReader.Read(text);
        if (read.File is not { } file)
            return read;

        LawFault[] faults = [.. SenseOf(file)];
        return new(faults.Length == 0 ? file : null, faults);
    }

    private static IEnumerable<LawFault> SenseOf(StatutoryValue file) => [];
}
