namespace Restitution.Law;

/// <summary>Checks law files as a lawyer or a test does before they are relied on: form, and then sense.</summary>
/// <remarks>
/// All faults of all files are reported at once; a file whose form is at fault is not checked for sense.
/// </remarks>
public static class LawCheck
{
    /// <summary>
    /// Every fault of the files, in their order; none when they may be relied on as far as their standing goes.
    /// </summary>
    public static IReadOnlyList<LawFault> Of(IEnumerable<LawText> files) =>
        [.. files.SelectMany(text => Read(text).Faults)];

    /// <summary>Decisions of a case that decide nothing: no such file, no such reading, or no reason given.</summary>
    public static IReadOnlyList<LawFault> Choices(LawOnFile law) =>
        [.. law.Choices.SelectMany(choice => Of(law, choice))];

    internal static LawFileRead Read(LawText text)
    {
        LawFileRead read = LawFileReader.Read(text);
        if (read.File is not { } file)
            return read;

        LawFault[] faults =
        [
            .. SpanCheck.Of(file), .. TieCheck.Of(file), .. StandingCheck.Of(file), .. QuotationCheck.Of(file),
            .. QuestionCheck.Of(file),
        ];
        return new(faults.Length == 0 ? file : null, faults);
    }

    private static IEnumerable<LawFault> Of(LawOnFile law, LawChoice choice)
    {
        if (string.IsNullOrWhiteSpace(choice.Reason))
            yield return new(LawFaultKind.ChoiceWithoutReason, choice.File, null, "a choice without a reason", "one");

        if (law.File(choice.File) is not { } file)
        {
            yield return new(
                LawFaultKind.ChoiceWithoutFile, choice.File, null, "a choice on no file", "an id of the law on file");
        }
        else if (choice.Reading is { } name && !Names(file).Contains(name))
        {
            List<string> names = Names(file);
            string wanted = names.Count == 0 ? "none: it is not contested" : $"one of {string.Join(", ", names)}";
            yield return new(LawFaultKind.ChoiceWithoutReading, choice.File, null, $"the reading \"{name}\"", wanted);
        }
    }

    private static List<string> Names(StatutoryValue file) =>
        [.. file.Provisions.SelectMany(provision => provision.Readings).Select(reading => reading.Name).Distinct()];
}
