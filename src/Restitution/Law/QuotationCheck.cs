using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>
/// An enacted figure stands in its own quotation: the part that states it is there, and reads back to it.
/// </summary>
/// <remarks>
/// Catches a slip such as 5.84 for a quoted "$5.85". What is not enacted is checked as far as it is quoted.
/// </remarks>
internal static class QuotationCheck
{
    public static IEnumerable<LawFault> Of(StatutoryValue file) =>
        file.Provisions.SelectMany(provision => Of(file, provision));

    private static IEnumerable<LawFault> Of(StatutoryValue file, Provision provision)
    {
        bool isEnacted = provision.Standing == Standing.Enacted;
        if (provision.Words is null && (isEnacted || provision.AsWritten.Count > 0))
        {
            yield return new(
                LawFaultKind.QuotationMissing, file.Id, provision.LineNumber, "no \"words\"",
                "the sentence of the original that states the figure");
            yield break;
        }

        foreach (LawEntry entry in provision.Values.Entries.Where(entry => entry.Figure is not null))
        {
            string key = file.Keys.Count == 0 ? "" : entry.Keys.AsWritten(file.Keys.Count);
            if (provision.AsWritten.TryGetValue(key, out string? asWritten))
            {
                foreach (LawFault fault in Compare(file, provision, entry, asWritten))
                    yield return fault;
            }
            else if (isEnacted)
            {
                yield return new(
                    LawFaultKind.QuotationMissing, file.Id, provision.LineNumber, $"no \"asWritten\" for {entry.Text}",
                    "the part of \"words\" that states the figure");
            }
        }
    }

    private static IEnumerable<LawFault> Compare(
        StatutoryValue file, Provision provision, LawEntry entry, string asWritten)
    {
        if (!provision.Words!.Contains(asWritten, StringComparison.Ordinal))
        {
            yield return new(
                LawFaultKind.FigureNotInQuotation, file.Id, provision.LineNumber, $"\"{asWritten}\" not in \"words\"",
                "a part of the quotation, letter for letter");
        }
        else if (WrittenFigure.Read(asWritten, file.Unit) is not { } figure)
        {
            yield return new(
                LawFaultKind.FigureReadsOtherwise, file.Id, provision.LineNumber, $"no figure in \"{asWritten}\"",
                $"a part that states {entry.Text}");
        }
        else if (figure != entry.Figure)
        {
            yield return new(
                LawFaultKind.FigureReadsOtherwise, file.Id, provision.LineNumber,
                FormattableString.Invariant($"{entry.Text}, where \"{asWritten}\" reads {figure}"),
                "the figure of the quotation");
        }
    }
}
